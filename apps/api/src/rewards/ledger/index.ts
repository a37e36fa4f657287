export { type LedgerTransaction, post } from './post';
export { seedDemoPoints } from './seed-demo-points';
