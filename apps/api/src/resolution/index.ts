export { rework } from './actions';
export { closeUnanswered, ringUnchecked, uncheckedFix } from './after-silence';
export { resolutionRoutes } from './routes';
export { resumeDue } from './suspend';
