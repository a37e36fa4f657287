export { type Account, type HeldAccounts, holdAccounts } from './accounts';
export { enter, type LedgerTransaction, post } from './post';
export { seedDemoPoints } from './seed-demo-points';
