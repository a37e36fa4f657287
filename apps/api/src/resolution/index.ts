export { closeUnanswered } from './after-silence';
export { type ReworkDeps, rework } from './rework';
export { resolutionRoutes } from './routes';
export { resumeDue } from './suspend';
