import type { Client } from 'pg';
import { dueReports } from './due-reports.sql';
import { escalationsSql, historySql } from './history.sql';
import { planSql, reportsSql } from './reports.sql';
import { asSuperuser } from './superuser';
import { assignmentsSql, messagesSql, photosSql } from './surroundings.sql';

export interface Size {
  /** Stored reports, of which a tenth is open. */
  reports: number;
  /** In how many of the grids they lie, evenly over the city: so many a grid in either city. */
  grids: number;
  /** Reports besides these that come due at once. */
  due: number;
}

/** Fills a drawn city with a year of reports and what hangs on them. */
export async function fillCity(
  adminUrl: string,
  { reports, grids, due, name }: Size & { name: string },
): Promise<void> {
  const begun = performance.now();
  await asSuperuser(adminUrl, async (client) => {
    await withoutIndexes(client, async () => {
      for (const text of planSql({ reports, grids })) await client.query(text);
      await client.query(reportsSql);
      // The histories are as much as all the rest.
      await Promise.all([
        inTurn(adminUrl, [historySql, escalationsSql]),
        inTurn(adminUrl, [assignmentsSql, photosSql, messagesSql]),
      ]);
      for (const text of dueReports.add(due)) await client.query(text);
      await client.query(
        'CREATE TABLE bench.used AS SELECT DISTINCT g FROM bench.plan; DROP TABLE bench.plan',
      );
    });
    await client.query(`VACUUM ANALYZE ${filled.join(', ')}`);
  });
  console.error(`${name}: ${reports} reports in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
}

/** On a connection of its own. */
async function inTurn(adminUrl: string, texts: readonly string[]): Promise<void> {
  await asSuperuser(adminUrl, async (client) => {
    for (const text of texts) await client.query(text);
  });
}

const filled = ['reports', 'history', 'escalations', 'assignments', 'photos', 'messages'];

/** Indexes are made at the end, all at once: kept up row by row they would take most of the time. Keys stay. */
async function withoutIndexes(client: Client, fill: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
      WHERE schemaname = 'public' AND tablename = ANY($1)
        AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = format('public.%I', indexname)::regclass)`,
    [filled],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  await fill();
  for (const { definition } of rows) await client.query(definition);
}
