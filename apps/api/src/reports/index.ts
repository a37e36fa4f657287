export * from './action-route';
export { newestStagesVersion, type ReportDeps, type StagesInForce } from './deps';
export { knowCatalogueOf } from './known-catalogue';
export type { Consequences, Effect } from './move-report';
export { type HistoryMoment, readEntry } from './read-entry';
export * from './requests';
export { reportRoutes } from './routes';
