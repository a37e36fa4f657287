import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { sqlStateOf } from '../platform/database/transaction';
import { Refusal } from '../platform/errors';

/** So many long reads of one process at once: the connections that are left serve everybody else. */
const atOnce = 2;
const retryAfterSeconds = 10;

/** A place among those who may read for long. Given back once, however often that is said. */
export interface Turns {
  take(): () => void;
}

/** Refuses at once where others are reading: waiting would hold a request open for minutes. */
export function heavyTurns(): Turns {
  let taken = 0;
  return {
    take() {
      if (taken === atOnce) {
        throw new Refusal('SERVICE_UNAVAILABLE', {
          detail: `${atOnce} long reads are running already. Try again in a moment.`,
          retryAfterSeconds,
        });
      }
      taken += 1;
      let given = false;
      return () => {
        if (!given) taken -= 1;
        given = true;
      };
    },
  };
}

export interface HeavyRead {
  client: PoolClient;
  /** Ends the transaction and gives the connection back. */
  end(): Promise<void>;
}

/**
 * A read-only transaction with bounds of its own. Planned for the values asked with, unlike everything else here: a
 * grid's day and a city's year want different plans.
 */
export async function beginHeavyRead(
  dataSource: DataSource,
  bounds: { statementSeconds: number; idleSeconds: number },
): Promise<HeavyRead> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await client.query(`BEGIN READ ONLY; SET LOCAL statement_timeout = '${bounds.statementSeconds}s';
      SET LOCAL idle_in_transaction_session_timeout = '${bounds.idleSeconds}s';
      SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL work_mem = '64MB'; SET LOCAL jit = off`);
    return {
      client,
      end: async () => {
        try {
          // A connection that is lost has rolled back by itself.
          await client.query('ROLLBACK').catch(() => undefined);
        } finally {
          await runner.release();
        }
      },
    };
  } catch (error) {
    await runner.release();
    throw error;
  }
}

/** A long read that is answered in one piece: takes its turn, and ends whichever way it goes. */
export async function readForLong<T>(
  { dataSource, turns }: { dataSource: DataSource; turns: Turns },
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const giveBack = turns.take();
  try {
    // A year of a city of a million reports takes seconds; who waits longer would not wait.
    const read = await beginHeavyRead(dataSource, { statementSeconds: 60, idleSeconds: 10 });
    try {
      return await work(read.client);
    } finally {
      await read.end();
    }
  } catch (error) {
    throw tooLong(error);
  } finally {
    giveBack();
  }
}

/** What the reader of a long read is told when its time is over. */
export function tooLong(error: unknown): unknown {
  if (sqlStateOf(error) !== '57014') return error;
  return new Refusal('SERVICE_UNAVAILABLE', {
    detail: 'This would take too long now. Ask for a shorter period or a smaller area, or try again later.',
    retryAfterSeconds,
  });
}
