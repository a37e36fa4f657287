export { type Attention, type AttentionDeps, attention } from './attend';
export { ensureStages } from './ensure-stages';
export type { EscalationFacts } from './escalation-facts';
export { escalationRoutes } from './routes';
export { openStagesHolder, type StagesHolder } from './stages-holder';
export { escalationSweeps, escalationTasks } from './tasks';
