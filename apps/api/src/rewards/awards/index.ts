export { auditAwards, auditPoints, type PointsAudit } from './audit-points';
export { settleFor, settleTask } from './award-task';
export { keepRuling, type NewRuling } from './keep-ruling';
export { personalPoints } from './personal-points';
export { pointsRoutes } from './points-routes';
export type { SettleDeps } from './settle';
export { settleEntry } from './settle-entry';
