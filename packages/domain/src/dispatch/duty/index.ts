export * from './duty';
export type { Shift } from './shift';
