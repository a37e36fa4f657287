export { dispatchWaiting, type WaitingDeps } from './dispatch-waiting';
export { dispatchWaitingFor } from './dispatch-waiting-for';
export { handOverReports } from './hand-over-reports';
export { returnFromAway } from './return-from-away';
export { returnFromGone } from './return-from-gone';
export { type Ring, ringDesks, ringTask, stillWaiting } from './ring-desk';
export { waitingRoutes } from './routes';
