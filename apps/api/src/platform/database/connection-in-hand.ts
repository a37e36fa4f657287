import type { PoolClient } from 'pg';

/**
 * The caller's own connection, on which a copy that turns out old is read anew. Where several transactions each waited
 * for one connection more than they have, they could use up the pool and wait for ever.
 */
export type InHand = Pick<PoolClient, 'query'>;
