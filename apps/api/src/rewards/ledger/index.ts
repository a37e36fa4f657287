export { type Account, type HeldAccounts, holdAccounts } from './accounts';
export { enter, type LedgerTransaction, post } from './post';
