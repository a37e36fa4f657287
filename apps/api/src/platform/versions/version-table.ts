import type { PoolClient } from 'pg';

/**
 * A table of things that administrators change as a whole. Each version stays for ever under its number, with who made
 * it and why; the newest is in force.
 */
export interface VersionTable {
  /** With the columns body, note, changed_by and created_at. */
  readonly name: string;
  /** The column that numbers them. */
  readonly number: 'id' | 'version';
  /** As refusals call it: `the rules of points`. */
  readonly what: string;
}

export type VersionsClient = Pick<PoolClient, 'query'>;
