import { isOpen } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../platform/database/transaction';
import { clockColumnNames, clockColumns } from './clock-columns';
import type { ClockEntry } from './clock-facts';
import { clocksAfter, firstId, type StoredClock, stateOf } from './clock-state';
import type { ReportDeps } from './deps';
import { firedStagesOnRecord, firedStagesTold } from './fired-stages.sql';
import { clockEntriesOf, clockFrom, knowJudgesOf } from './read-clock';
import { stateFromHistory } from './state-from-history';

type AuditDeps = Pick<ReportDeps, 'catalogue' | 'calendars' | 'escalationStages'> & {
  dataSource: DataSource;
};

export interface ClockDifference {
  reportId: string;
  number: string;
  /** A column, or what is wrong with the history. */
  what: string;
  stored: unknown;
  computed: unknown;
}

export interface ClockAudit {
  reports: number;
  entries: number;
  differences: ClockDifference[];
}

const batch = 500;

/** Recomputes every report's clock from its history alone, and lists whatever the database says otherwise. */
export async function auditClocks(deps: AuditDeps): Promise<ClockAudit> {
  const audit: ClockAudit = { reports: 0, entries: 0, differences: [] };
  for (let after: string | undefined = firstId; after !== undefined; ) {
    const { rows, entries, fired } = await readBatch(deps, after);
    await knowJudgesOf(deps, [...entries.values()].flat());
    for (const row of rows) {
      const own = entries.get(row.id) ?? [];
      audit.reports += 1;
      audit.entries += own.length;
      audit.differences.push(...differencesOf(deps, { row, entries: own, fired: fired.get(row.id) ?? [] }));
    }
    after = rows.at(-1)?.id;
  }
  return audit;
}

/** Rows and histories of one moment, also while others write. */
async function readBatch({ dataSource }: AuditDeps, after: string) {
  return inTransaction(dataSource, async (client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const rows = await clocksAfter(client, { after, limit: batch });
    const ids = rows.map(({ id }) => id);
    const entries = await clockEntriesOf(client, ids);
    return { rows, entries, fired: await firedStagesOnRecord(client, ids) };
  });
}

interface Audited {
  row: StoredClock;
  entries: readonly ClockEntry[];
  /** Stages, as they are recorded beside the history so that none is fired twice. */
  fired: readonly string[];
}

function differencesOf(deps: AuditDeps, { row, entries, fired }: Audited): ClockDifference[] {
  const sequences = entries.map(({ sequence }) => sequence);
  const wanted = entries.map((_, index) => index + 1);
  const found = [
    { what: 'history without gaps', stored: sequences, computed: wanted },
    { what: 'version', stored: row.version, computed: entries.length },
    { what: 'stages fired', stored: fired, computed: firedStagesTold(entries) },
    ...clockPairs(deps, row, entries),
  ];
  return found
    .filter(({ stored, computed }) => JSON.stringify(stored) !== JSON.stringify(computed))
    .map((one) => ({ reportId: row.id, number: row.number, ...one }));
}

type Pair = Omit<ClockDifference, 'reportId' | 'number'>;

function clockPairs(deps: AuditDeps, row: StoredClock, entries: readonly ClockEntry[]): Pair[] {
  try {
    const read = clockFrom(deps, entries);
    const columns = clockColumns(read, { state: stateOf(row), stages: deps.escalationStages.current() });
    const { met } = read.clock.report;
    const state = stateFromHistory(entries, read.clock);
    return [
      ...clockColumnNames.map((name) => ({ what: name, stored: row[name], computed: columns[name] })),
      { what: 'accepted_at', stored: row.accepted_at, computed: met.accept?.at ?? null },
      { what: 'made_safe_at', stored: row.made_safe_at, computed: met.makeSafe?.at ?? null },
      { what: 'resolved_at', stored: row.resolved_at, computed: met.resolve?.at ?? null },
      { what: 'verified_at', stored: row.verified_at, computed: state.verified_at },
      { what: 'suspended_until', stored: row.suspended_until, computed: state.suspended_until },
      { what: 'closed_at is set', stored: row.closed_at !== null, computed: !isOpen(row.status) },
      { what: 'entries that moved no clock', stored: read.clock.ignored.length, computed: 0 },
    ];
  } catch (error) {
    return [
      { what: 'history', stored: error instanceof Error ? error.message : error, computed: 'readable' },
    ];
  }
}
