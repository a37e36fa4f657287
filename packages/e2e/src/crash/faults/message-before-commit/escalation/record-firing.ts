import { setTimeout as sleep } from 'node:timers/promises';
import type { recordFiring as real } from '@weilinli/api/src/escalation/record-firing';
import { Pool } from 'pg';

// The application's own address, and not the transaction's connection: what is said here is said.
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 2 });
pool.on('error', () => undefined);

/**
 * A bug on purpose: who handles a report is told of a stage before that is committed. Of every second report no commit
 * succeeds, as if the database were killed each time: so the run finds it however few are killed.
 */
export const recordFiring: typeof real = async (client, { report, facts, now }) => {
  const sequence = report.version + 1;
  await pool.query(
    `INSERT INTO messages (id, person_id, report_id, sequence, kind, title, body)
      SELECT gen_random_uuid(), part.person_id, $1, $2, 'escalated', $3, '' FROM assignments part
      WHERE part.report_id = $1 AND part.ended_at IS NULL AND part.person_id IS NOT NULL ON CONFLICT DO NOTHING`,
    [report.id, sequence, facts.stage],
  );
  await sleep(200);
  if (/[0-7]$/.test(report.id))
    throw new Error('the commit of a stage failed, after somebody was told of it');
  await client.query(
    `INSERT INTO escalations (report_id, limit_name, stage, sequence, due_at, fired_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [report.id, facts.limit, facts.stage, sequence, facts.dueAt, now],
  );
};
