export { enqueue, type JobOptions } from './enqueue';
export { type RunningWorker, startWorker } from './worker';
