export * from './action-route';
export type { ReportDeps } from './deps';
export { knowCatalogueOf } from './known-catalogue';
export type { Consequences, Effect } from './move-report';
export { type HistoryMoment, readEntry } from './read-entry';
export * from './requests';
export { reportRoutes } from './routes';
