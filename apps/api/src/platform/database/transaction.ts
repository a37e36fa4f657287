import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

/** Serialization failure and deadlock: PostgreSQL undid the transaction and asks for another try. */
const tryAgain = new Set(['40001', '40P01']);
const tries = 4;

/**
 * One transaction on one connection, handed out twice: as pg's client, for named statements and hot paths, and as
 * TypeORM's manager. A work that PostgreSQL sent back runs again, so it must do nothing outside the database.
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  work: (client: PoolClient, manager: EntityManager) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(dataSource, work);
    } catch (error) {
      if (attempt === tries || !tryAgain.has(sqlStateOf(error) ?? '')) throw error;
      await sleep(10 * attempt);
    }
  }
}

/** PostgreSQL's five letters for what went wrong, if it was PostgreSQL. */
export function sqlStateOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string') return code;
  return driverError === undefined ? undefined : sqlStateOf(driverError);
}

async function once<T>(
  dataSource: DataSource,
  work: (client: PoolClient, manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    const client: PoolClient = await runner.connect();
    await runner.startTransaction();
    try {
      const result = await work(client, runner.manager);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // What went wrong first is what is told; a lost connection has rolled back by itself.
      await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    }
  } finally {
    await runner.release();
  }
}
