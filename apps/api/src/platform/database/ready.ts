import type { DataSource } from 'typeorm';
import type { Migrations } from './migrate';

/** Whether the database answers and has every migration that this version of the program was built for. */
export async function databaseIsReady(dataSource: DataSource, migrations: Migrations): Promise<boolean> {
  const wanted = Object.values(migrations).filter((migration) => typeof migration === 'function');
  const rows: { name: string }[] = await dataSource.query('SELECT name FROM migrations');
  const applied = new Set(rows.map(({ name }) => name));
  return wanted.every((Migration) => applied.has(nameOf(new (Migration as new () => { name?: string })())));
}

function nameOf(migration: { name?: string }): string {
  return migration.name ?? migration.constructor.name;
}
