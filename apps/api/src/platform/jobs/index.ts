export { enqueue, type JobOptions } from './enqueue';
export { ensureQuietTasks, jobWaker, quietJob } from './quiet-jobs';
export { type RunningWorker, startWorker } from './worker';
