export { enqueue, type JobOptions } from './enqueue';
export { ensureQuietTasks, jobWaker, quietJob } from './quiet-jobs';
export { type RepeatedTask, type Repeating, repeat } from './repeat';
export { type RunningWorker, startWorker } from './worker';
