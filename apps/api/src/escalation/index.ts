export { ensureStages } from './ensure-stages';
export type { EscalationFacts } from './escalation-facts';
export { hearersOfStage } from './hearers';
export { escalationRoutes } from './routes';
export { openStagesHolder, type StagesHolder } from './stages-holder';
export { standingWords } from './standing-words';
export { escalationSweeps, escalationTasks } from './tasks';
