export * from './honours';
export * from './ledger';
