import { auditAwards, holdPointRules } from '@weilinli/api/src/rewards';
import type { Client } from 'pg';
import { promises } from '../city/promises.sql';
import type { Ledger } from './load';
import { quickStages } from './quick-stages';

export interface Finding {
  promise: string;
  breaches: string[];
}

/** Everything that is broken: nothing, if all was kept that was ever acknowledged. */
export async function inspect(database: Client, ledger: Ledger): Promise<Finding[]> {
  const findings: Finding[] = [
    {
      promise: 'what was acknowledged as taken in is there, once',
      breaches: await lostReports(database, ledger),
    },
    {
      promise: 'what was acknowledged as done is in the history, once',
      breaches: await lostActions(database, ledger),
    },
  ];
  findings.push({ promise: 'no stage was skipped', breaches: await skippedStages(database) });
  const { differences } = await auditAwards({ pointRules: holdPointRules() }, database);
  findings.push({ promise: 'the ledger holds what every report is worth', breaches: differences });
  for (const { promise, breaches } of promises) {
    const { rows } = await database.query<{ breach: string }>(breaches);
    findings.push({ promise, breaches: rows.map(({ breach }) => breach) });
  }
  return findings.filter(({ breaches }) => breaches.length > 0);
}

/** Everybody insisted until he was answered, so there are exactly as many reports as answers. */
async function lostReports(database: Client, { submitted }: Ledger): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>('SELECT id FROM reports');
  const there = new Set(rows.map(({ id }) => id));
  const acknowledged = new Set(submitted.map(({ id }) => id));
  return [
    ...[...acknowledged].filter((id) => !there.has(id)).map((id) => `${id} is lost`),
    ...[...there]
      .filter((id) => !acknowledged.has(id))
      .map((id) => `${id} was acknowledged to nobody: doubled`),
    ...(acknowledged.size === submitted.length ? [] : ['two submissions got the same report']),
  ];
}

async function lostActions(database: Client, { done }: Ledger): Promise<string[]> {
  const { rows } = await database.query<{ entry: string }>(
    `SELECT report_id || ' ' || sequence || ' ' || event || ' ' || actor_id AS entry FROM history
      WHERE actor_id IS NOT NULL AND event <> 'submit'`,
  );
  const there = new Set(rows.map(({ entry }) => entry));
  const acknowledged = done.map(
    ({ reportId, version, action, by }) => `${reportId} ${version} ${action} ${by}`,
  );
  const known = new Set(acknowledged);
  return [
    ...acknowledged.filter((entry) => !there.has(entry)).map((entry) => `${entry} is lost`),
    ...[...there]
      .filter((entry) => !known.has(entry))
      .map((entry) => `${entry} was acknowledged to nobody: doubled`),
    ...(known.size === acknowledged.length ? [] : ['one entry was acknowledged twice']),
  ];
}

/** Who is not accepted yet, or was accepted late, has passed these shares of the limit for accepting. */
async function skippedStages(database: Client): Promise<string[]> {
  const { rows } = await database.query<{ breach: string }>(
    `SELECT report.number || ': ' || stage.stage || ' was due at ' || due.at AS breach
      FROM reports report CROSS JOIN jsonb_to_recordset($1::jsonb) stage (stage text, percent integer)
      CROSS JOIN LATERAL (SELECT report.created_at + (report.accept_by - report.created_at) * stage.percent / 100 AS at) due
      WHERE due.at < least(report.accepted_at, now() - interval '10 seconds')
        AND NOT EXISTS (SELECT FROM escalations fired WHERE fired.report_id = report.id
          AND fired.limit_name = 'accept' AND fired.stage = stage.stage)`,
    [JSON.stringify(quickStages)],
  );
  return rows.map(({ breach }) => breach);
}
