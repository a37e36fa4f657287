export { ensureStages } from './ensure-stages';
export { escalationRoutes } from './routes';
export { openStagesHolder, type StagesHolder } from './stages-holder';
