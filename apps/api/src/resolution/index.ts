export { rework } from './actions';
export { resolutionRoutes } from './routes';
