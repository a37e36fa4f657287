export * from './honours';
export * from './ledger';
export * from './shop';
export * from './signals';
