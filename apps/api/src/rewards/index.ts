export * from './awards';
export { ensureRewardRules } from './ensure-reward-rules';
export * from './honours';
export * from './ledger';
export * from './reviews';
export * from './rules';
export * from './shop';
export * from './signals';
