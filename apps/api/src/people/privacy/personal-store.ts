import type { PoolClient } from 'pg';

type Client = Pick<PoolClient, 'query'>;

/** One kind of thing that is stored about people, as its owner may read all of it. */
export interface Section {
  name: string;
  /** SQL for one row as JSON: as it is stored, less what is about anybody else. */
  row: string;
  /** What stands behind FROM, up to the condition that it is about person `$1`. */
  from: string;
  /** What tells the rows apart, and the order in which they come. */
  key: { of: string; type: 'uuid' | 'bigint' | 'text' };
}

/**
 * What a chapter stores about people: how it is shown to its owner, and what becomes of it when he goes. The
 * application lists them all (`src/privacy.ts`); a test finds tables that none of them speaks of.
 */
export interface PersonalStore {
  sections: readonly Section[];
  /** Throws a Refusal where something has to be done before he can go. */
  mayGo?(client: Client, personId: string): Promise<void>;
  /** Removes what is only about him, and his name from what stays. */
  erase?(client: Client, personId: string): Promise<void>;
  /** Ends what would go on storing without his doing anything. */
  stop?(client: Client, personId: string): Promise<void>;
}
