import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Log } from '../log';

/** A database that was started together with us, or is recovering from its death, takes its time. Milliseconds. */
const patience = 60_000;
const triesEvery = 500;

/** Nobody listens yet, or PostgreSQL says that it is starting, stopping or full. */
const passing = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
];

/**
 * Waits until the database lets somebody in, for a minute at most.
 * @throws what it said last; at once, when waiting would not help: a wrong password, a database that is not there.
 */
export async function untilItAnswers(databaseUrl: string, log: Pick<Log, 'warn'>): Promise<void> {
  const begin = performance.now();
  for (;;) {
    const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
    // A connection that breaks after it was made says so to itself only.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT 1');
      return;
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (!passing.includes(code) || performance.now() - begin > patience) throw error;
      log.warn({ err: error }, 'the database does not answer yet; waiting for it');
      await sleep(triesEvery);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
