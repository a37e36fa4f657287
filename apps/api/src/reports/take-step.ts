import type { ClockRefusal, HistoryEvent, Status } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { Refusal } from '../platform/errors';
import { appendHistory, type NewEntry } from './append-history';
import { clockColumnNames, clockColumns } from './clock-columns';
import type { ClockEntry } from './clock-facts';
import type { ReportDeps } from './deps';
import { lapseRequests } from './lapse-requests';
import { clockFrom, knowJudgesOf } from './read-clock';
import type { ReportRow } from './report-row';

const movableColumns = [
  'accepted_at',
  'made_safe_at',
  'resolved_at',
  'resolved_by',
  'verified_at',
  'closed_at',
  'rework',
  'decline_contested',
  'suspended_until',
  'transfers',
  'bound',
  'supervised_at',
  'after_doubts',
  'agreed_at',
  'dispatch_rule_version',
  'dispatched_by_rule',
  'merged_into',
  'category_code',
  'condition_code',
  'catalogue_version',
  'severity',
  'private',
  'received_longitude',
  'received_latitude',
  'received_datum',
  'accuracy',
  'address',
  'longitude',
  'latitude',
  'position',
  'public_position',
  'area_code',
  'area_codes',
  'area_version',
  'place_note',
  'neighbour_codes',
  'recurring_of',
] as const;
type MovableColumn = (typeof movableColumns)[number];

/** Columns of a report that an action changes along with its status. Those of its clock come from its history alone. */
export type Changes = Partial<
  Record<MovableColumn, Date | string | number | boolean | readonly string[] | null>
>;

/** What a step has to know of the report that takes it. */
export type SteppingReport = Pick<
  ReportRow,
  'id' | 'status' | 'version' | 'suspendedUntil' | 'resolvedAt' | 'verifiedAt' | 'requests'
>;

export interface Step {
  /** Locked in this transaction, and read since. */
  row: SteppingReport;
  /** Its history so far. */
  entries: readonly ClockEntry[];
  at: Date;
  to: Status;
  set: Changes;
  entry: { event: HistoryEvent; facts: Record<string, unknown> } & Pick<NewEntry, 'actorRole'> &
    Partial<Pick<NewEntry, 'actorId' | 'performedAt' | 'note' | 'reason' | 'photoIds'>>;
  /** "No" to a person, with what is possible instead. */
  refuse?: (because: string) => Refusal;
}

/**
 * The one writer of status, clock and history: one statement guarded by id, status and version, the history entry, and
 * the job with its consequences. The clock is read from the whole history with the new entry in it, so that whoever
 * reads it anew finds what is stored.
 */
export async function takeStep(
  deps: Pick<ReportDeps, 'catalogue' | 'calendars' | 'escalationStages'>,
  client: PoolClient,
  { row, entries, at, to, set, entry, refuse }: Step,
): Promise<void> {
  const { event, actorRole } = entry;
  const facts = asStored({ ...entry.facts, ...judgedBy(deps, event), from: row.status });
  const added = { reportId: row.id, sequence: row.version + 1, event, actorRole, at, facts };
  await knowJudgesOf({ ...deps, client }, [...entries, added]);
  const read = clockFrom(deps, [...entries, added]);
  const ignored = read.clock.ignored.at(-1);
  if (ignored?.fact.at === at) throw (refuse ?? refusalOf(event))(clockWords[ignored.because]);
  const clock = clockColumns(read, {
    state: {
      status: to,
      suspendedUntil: instantAfter(set.suspended_until, row.suspendedUntil),
      resolvedAt: instantAfter(set.resolved_at, row.resolvedAt),
      verifiedAt: instantAfter(set.verified_at, row.verifiedAt),
    },
    stages: deps.escalationStages.current(),
  });
  const values = { ...set, ...clock };
  const columns = [...movableColumns, ...clockColumnNames].filter((column) => values[column] !== undefined);
  const assignments = columns.map((column, index) => `, ${column} = $${index + 6}`).join('');
  const { rowCount } = await client.query(
    `UPDATE reports SET status = $3, version = version + 1, updated_at = $4${assignments}
      WHERE id = $1 AND version = $2 AND status = $5`,
    [row.id, row.version, to, at, row.status, ...columns.map((column) => values[column])],
  );
  if (rowCount !== 1) throw new Error(`report ${row.id} changed under its lock`);
  await appendHistory(client, { photoIds: [], ...entry, ...added });
  await lapseRequests(client, { row, event, facts, to, at });
}

/**
 * What grants, stops or measures time is judged by the newest calendar: a report whose deadlines did not reach into a
 * year when that was published may do so from here on.
 */
function judgedBy({ calendars }: Pick<ReportDeps, 'calendars'>, event: HistoryEvent): object {
  return judged.some((one) => one === event) ? { calendarVersion: calendars.current().version } : {};
}

const judged = [
  'dispatch',
  'assign',
  'transfer',
  'approve',
  'extend',
  'suspend',
  'resume',
  'recategorise',
] as const satisfies readonly HistoryEvent[];

/** As the database will give it back, so that the clock reads the same now and later. */
function asStored(facts: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(facts));
}

function instantAfter(change: Changes[MovableColumn] | undefined, before: Date | null): Date | null {
  if (change === undefined) return before;
  return change instanceof Date || typeof change === 'string' ? new Date(change) : null;
}

/** The lifecycle's guards ask first; what only the clock can know, it says here. */
function refusalOf(event: HistoryEvent): (because: string) => Refusal {
  return (because) =>
    new Refusal('ACTION_NOT_ALLOWED', { detail: `"${event}" is not possible: ${because}.` });
}

const clockWords: Record<ClockRefusal, string> = {
  'already-submitted': 'the report was submitted already',
  'not-running': 'its clock stands still',
  'not-suspended': 'its clock is running',
  'extended-twice': 'it has been extended as often as can be',
  'deadline-passed': 'the deadline has passed',
  'never-handled': 'that handler never had it',
};
