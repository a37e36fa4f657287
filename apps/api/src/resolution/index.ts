export { rework } from './actions';
export { closeUnanswered } from './after-silence';
export { resolutionRoutes } from './routes';
export { resumeDue } from './suspend';
