import { type Clock, stagesOf } from '@weilinli/domain';
import fc from 'fast-check';
import { onConnection } from '../platform/database/on-connection';
import { type ClockEntry, clockEntriesOf, clockFrom } from '../reports';
import { buildPhoto } from '../testing/build-photo';
import { buildReport } from '../testing/build-report';
import { shiftReport } from '../testing/shift-report';
import { openStage, type Stage } from '../testing/stage';
import { attention } from './attend';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const minute = 60_000;

type Happening =
  | { what: 'act'; by: string; action: string; body: object }
  | { what: 'pass'; minutes: number }
  | { what: 'sweep' };

const act = (by: string, action: string, body: object = {}): Happening => ({ what: 'act', by, action, body });
const later = () => new Date(Date.now() + 300 * minute).toISOString();

/** What people do to a report, possible or not, while time passes and workers come and go. */
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.integer({ min: 1, max: 900 }).map((minutes): Happening => ({ what: 'pass', minutes })),
  },
  { weight: 2, arbitrary: fc.constant<Happening>({ what: 'sweep' }) },
  {
    weight: 5,
    arbitrary: fc.constantFrom<Happening>(
      act('worker-1', 'accept'),
      act('worker-1', 'make-safe'),
      act('worker-1', 'resolve'),
      act('worker-1', 'return', { reason: 'not-able' }),
      act('courier-1', 'contest'),
      act('leader-1', 'verify', { outcome: 'failed' }),
      act('leader-1', 'verify', { outcome: 'passed' }),
      act('leader-1', 'extend', { reason: 'engineering' }),
      act('leader-1', 'resume'),
      act('leader-1', 'decline', { reason: 'false' }),
    ),
  },
  { weight: 1, arbitrary: fc.constant(act('leader-1', 'suspend', { reason: 'engineering' })) },
);

test('whatever happens to a report, each stage comes once, in order, at its time, and none is left out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 9 }), async (happenings) => {
      const { id } = await buildReport(stage);
      const begun = [act('worker-1', 'accept'), act('worker-1', 'make-safe')];
      for (const one of [...(happenings.length % 2 ? begun : []), ...happenings]) await happen(id, one);
      await attention(stage.deps).round();
      await attention(stage.deps).round();
      await expectEachStageOnce(id);
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

async function happen(id: string, one: Happening): Promise<void> {
  if (one.what === 'pass') return shiftReport(stage, id, one.minutes * minute);
  if (one.what === 'sweep') {
    await attention(stage.deps).round();
    return;
  }
  const by = await stage.as(one.by);
  const photos = ['make-safe', 'resolve'].includes(one.action);
  const answer = await by.post(`/reports/${id}/actions/${one.action}`, {
    ...one.body,
    ...(photos ? { photoIds: [await buildPhoto(stage, by)] } : {}),
    ...(one.action === 'suspend' ? { until: later() } : {}),
  });
  expect([200, 409]).toContain(answer.status);
}

/** Judged by the history alone, entry by entry. */
async function expectEachStageOnce(id: string): Promise<void> {
  const entries = await onConnection(
    stage.deps.dataSource,
    async (client) => (await clockEntriesOf(client, [id])).get(id) ?? [],
  );
  const stages = stage.deps.escalationStages.current();
  const toCome = (clock: Clock, fired: ReadonlySet<string>) =>
    stagesOf(clock, stages).filter((one) => !fired.has(`${one.limit} ${one.stage}`));
  const fired = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const name = `${entry.facts.limit} ${entry.facts.stage}`;
    if (entry.event !== 'escalate' || entry.facts.limit === 'verify') continue;
    const [next] = toCome(clockFrom(stage.deps, entries.slice(0, index)).clock, fired);
    expect(`${next?.limit} ${next?.stage}`).toBe(name);
    expect(next?.fireAt.getTime()).toBeLessThanOrEqual(entry.at.getTime());
    fired.add(name);
  }
  if (!isOver(entries)) {
    const [next] = toCome(clockFrom(stage.deps, entries).clock, fired);
    expect(next?.fireAt.getTime() ?? Number.POSITIVE_INFINITY).toBeGreaterThan(Date.now() - 1000);
  }
  const [count] = await stage.asOwner(
    'SELECT count(*)::int AS stages FROM escalations WHERE report_id = $1',
    [id],
  );
  expect(count?.stages).toBe(entries.filter(({ event }) => event === 'escalate').length);
}

/** What has ended, or stands still, is silent. */
function isOver(entries: readonly ClockEntry[]): boolean {
  const last = entries.findLast(({ event }) =>
    ['decline', 'close', 'suspend', 'resume', 'contest'].includes(event),
  );
  return last !== undefined && ['decline', 'close', 'suspend'].includes(last.event);
}
