/** A promise of the system, and the statement that finds what breaks it: one row, one breach, in words. */
export interface Promised {
  readonly promise: string;
  readonly breaches: string;
}
