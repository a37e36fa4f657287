import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';

/** Reads on one of the pool's connections as pg's client, for named statements. No transaction. */
export async function onConnection<T>(
  dataSource: DataSource,
  read: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    return await read((await runner.connect()) as PoolClient);
  } finally {
    await runner.release();
  }
}
