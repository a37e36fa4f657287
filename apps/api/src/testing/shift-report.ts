import { onConnection } from '../platform/database/on-connection';
import { clockColumnNames, clockColumns } from '../reports/clock-columns';
import { clockEntriesOf, clockFrom, knowJudgesOf } from '../reports/read-clock';
import { readReport } from '../reports/read-report';
import type { Stage } from './stage';

/** Every instant that hangs on a report. Its clock's columns are not among them: they follow from its history. */
const instantsOf: readonly [table: string, key: string, columns: readonly string[]][] = [
  [
    'reports',
    'id',
    [
      'captured_at',
      'accepted_at',
      'made_safe_at',
      'resolved_at',
      'verified_at',
      'closed_at',
      'suspended_until',
      'supervised_at',
      'agreed_at',
      'created_at',
      'updated_at',
    ],
  ],
  ['history', 'report_id', ['at', 'performed_at']],
  ['assignments', 'report_id', ['assigned_at', 'accepted_at', 'ended_at']],
  ['photos', 'report_id', ['attached_at']],
  ['ratings', 'report_id', ['rated_at']],
  ['feedback_answers', 'report_id', ['answered_at']],
  ['followers', 'report_id', ['followed_at', 'first_followed_at', 'unfollowed_at']],
  ['requests', 'report_id', ['asked_at', 'until', 'answered_at']],
  ['escalations', 'report_id', ['due_at', 'fired_at']],
  ['messages', 'report_id', ['created_at', 'read_at']],
];

/** Instants in what a history remembers. */
const factsOf = ['until', 'dueAt'];

/**
 * Everything that ever happened to a report lies so many milliseconds earlier: to it, that much time has passed. Its
 * deadlines and its next stage follow anew from its history, because work time does not shift along.
 */
export async function shiftReport(
  stage: Pick<Stage, 'deps' | 'asOwner'>,
  reportId: string,
  milliseconds: number,
): Promise<void> {
  const earlier = (instant: string) => `${instant} - make_interval(secs => $2)`;
  const values = [reportId, milliseconds / 1000];
  for (const [table, key, columns] of instantsOf) {
    const set = columns.map((column) => `${column} = ${earlier(column)}`).join(', ');
    await stage.asOwner(`UPDATE ${table} SET ${set} WHERE ${key} = $1`, values);
  }
  for (const fact of factsOf) {
    const moved = `to_char((${earlier(`(facts->>'${fact}')::timestamptz`)}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    await stage.asOwner(
      `UPDATE history SET facts = jsonb_set(facts, '{${fact}}', to_jsonb(${moved}))
        WHERE report_id = $1 AND facts->>'${fact}' IS NOT NULL`,
      values,
    );
  }
  await recount(stage, reportId);
}

/** The clock's columns as the history has them now. */
async function recount(stage: Pick<Stage, 'deps' | 'asOwner'>, reportId: string): Promise<void> {
  const { deps } = stage;
  const columns = await onConnection(deps.dataSource, async (client) => {
    const state = await readReport(client, reportId);
    const entries = (await clockEntriesOf(client, [reportId])).get(reportId) ?? [];
    await knowJudgesOf(deps, entries);
    return clockColumns(clockFrom(deps, entries), { state, stages: deps.escalationStages.current() });
  });
  const set = clockColumnNames.map((column, index) => `${column} = $${index + 2}`).join(', ');
  const values = clockColumnNames.map((column) => columns[column]);
  await stage.asOwner(`UPDATE reports SET ${set} WHERE id = $1`, [reportId, ...values]);
}
