export { doubtsOf } from './doubts-of';
export { type NoticeDeps, noticeClosed, noticeSignals } from './notice-signals';
export { personalSignals } from './personal-signals';
export { signalRulesRoutes } from './rules/signal-rules-routes';
export { holdSignalRules, type SignalRulesHolder, signalRulesTable } from './rules/signal-rules-table';
