import type { Page, Report } from '@weilinli/contracts';
import {
  type Clock,
  clockOf,
  duesOf,
  openSilence,
  type Timeliness,
  timelinessOfClock,
} from '@weilinli/domain';
import { calendars } from '@weilinli/domain/src/sla/testing/compare';
import { histories } from '@weilinli/domain/src/sla/testing/histories';
import fc from 'fast-check';
import { buildReport } from '../testing/build-report';
import { openStage, type Stage } from '../testing/stage';
import { clockColumns } from './clock-columns';

jest.setTimeout(60_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

interface Case {
  row: Record<string, unknown>;
  expected: Timeliness;
}

/** A clock as a report's row remembers it, looked at now: what has not ended is made to end with the look. */
function caseOf(clock: Clock, now: Date): Case {
  const { met } = clock.report;
  const state = { status: 'accepted', suspendedUntil: null, resolvedAt: null, verifiedAt: null } as const;
  return {
    row: {
      ...clockColumns({ clock, fired: [] }, { state, stages: [] }),
      accepted_at: met.accept?.at ?? null,
      made_safe_at: met.makeSafe?.at ?? null,
      resolved_at: met.resolve?.at ?? null,
      closed_at: openSilence(clock)?.from ?? now,
    },
    expected: timelinessOfClock(clock, now),
  };
}

/** Moments at which something changes, and those just beside them. */
function looksAt(clock: Clock): Date[] {
  const dues = Object.values(duesOf(clock)).flatMap((due) => (due && due.state !== 'paused' ? [due.at] : []));
  return [clock.lastAt, ...dues].flatMap((at) => [-1, 0, 1].map((beside) => new Date(at.getTime() + beside)));
}

function generated(): Case[] {
  return fc.sample(histories, { numRuns: 250, seed: 11 }).flatMap((facts) => {
    const answer = clockOf(facts, calendars);
    if (!answer.ok) throw new Error(answer.because);
    const { clock } = answer;
    return looksAt(clock)
      .filter((now) => now >= clock.lastAt)
      .slice(0, 4)
      .map((now) => caseOf(clock, now));
  });
}

async function insert(cases: readonly Case[]): Promise<Map<string, Timeliness>> {
  const template = await buildReport(stage);
  const names = Object.keys(cases[0]?.row ?? {});
  const [{ others } = { others: '' }] = await stage.asOwner<{ others: string }>(
    `SELECT string_agg(quote_ident(column_name), ', ') AS others FROM information_schema.columns
      WHERE table_name = 'reports' AND is_generated = 'NEVER' AND column_name <> ALL ($1)`,
    [['id', 'number', ...names]],
  );
  const made = await stage.asOwner<{ id: string; number: string }>(
    `INSERT INTO reports (id, number, ${names.join(', ')}, ${others})
      SELECT gen_random_uuid(), 'T' || g.place, ${names.map((name) => `(g.row).${name}`).join(', ')}, ${others}
      FROM reports, (SELECT json_populate_record(NULL::reports, value) AS row, place
        FROM json_array_elements($2) WITH ORDINALITY AS given (value, place)) g WHERE id = $1 RETURNING id, number`,
    [template.id, JSON.stringify(cases.map(({ row }) => row))],
  );
  return new Map(
    made.map(({ id, number }) => [id, cases[Number(number.slice(1)) - 1]?.expected ?? 'onTime']),
  );
}

async function listed(timeliness: Timeliness): Promise<Report[]> {
  const caller = await stage.as('courier-1');
  const found: Report[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const after: string = cursor && `&cursor=${cursor}`;
    const { body }: { body: Page<Report> } = await caller.get<Page<Report>>(
      `/reports?scope=mine&limit=100&timeliness=${timeliness}${after}`,
    );
    found.push(...body.items);
    cursor = body.nextCursor;
  }
  return found;
}

test('list, answer and clock agree on what is late or soon due, whatever happened and at every boundary', async () => {
  const cases = generated();
  const expected = await insert(cases);
  let seen = 0;
  for (const timeliness of ['onTime', 'dueSoon', 'overdue'] as const) {
    const found = (await listed(timeliness)).filter(({ id }) => expected.has(id));
    expect(found.filter(({ id }) => expected.get(id) !== timeliness)).toEqual([]);
    expect(found.filter((report) => report.timeliness !== timeliness)).toEqual([]);
    expect(found.length).toBeGreaterThan(10);
    seen += found.length;
  }
  expect(seen).toBe(cases.length);
  expect(stage.errors).toEqual([]);
});
