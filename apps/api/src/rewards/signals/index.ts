export { doubtsOf } from './doubts-of';
export { noticeSignals } from './notice-signals';
export { personalSignals } from './personal-signals';
