export { doubtsOf } from './doubts-of';
export { noticeClosed, noticeSignals } from './notice-signals';
export { personalSignals } from './personal-signals';
