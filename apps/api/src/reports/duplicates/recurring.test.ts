import type { HistoryEntry, PublicReport, Report } from '@weilinli/contracts';
import { act, buildReport } from '../../testing/build-report';
import { openStage, type Stage } from '../../testing/stage';
import { north, streetCorners } from './testing/corners';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const corner = streetCorners();

async function fixedAt(place: ReturnType<typeof corner>, categoryCode = 'P0103'): Promise<Report> {
  const report = await buildReport(stage, { place, categoryCode });
  for (const action of ['accept', 'resolve'] as const) await act(stage, { by: 'worker-1', report, action });
  return act(stage, { by: 'courier-1', report, action: 'confirm' });
}

const closedBefore = (report: Report, interval: string) =>
  stage.asOwner(`UPDATE reports SET closed_at = now() - $2::interval WHERE id = $1`, [report.id, interval]);

test('what was fixed and is broken again is linked, and shown to those who deal with it', async () => {
  const place = corner();
  const earlier = await fixedAt(place);
  const report = await buildReport(stage, { place: north(19, place), by: 'resident-1' });
  // Its reporter learns that it has come back, but not whose report the other one was.
  expect(report).toMatchObject({ recurring: true });
  expect(report).not.toHaveProperty('recurringOf');
  const seen = (await (await stage.as('worker-1')).get<Report>(`/reports/${report.id}`)).body;
  expect(seen.recurringOf).toEqual({ id: earlier.id, number: earlier.number });
  const historyFor = async (persona: string) => {
    const by = await stage.as(persona);
    return (await by.get<{ items: HistoryEntry[] }>(`/reports/${report.id}/history`)).body.items[0];
  };
  expect((await historyFor('leader-1'))?.facts.recurringOf).toEqual(seen.recurringOf);
  expect(await historyFor('resident-1')).toMatchObject({ redacted: true });
  expect((await historyFor('resident-1'))?.facts).not.toHaveProperty('recurringOf');
  const afar = (await (await stage.as('resident-2')).get<PublicReport>(`/reports/${report.id}`)).body;
  expect(afar).not.toHaveProperty('recurring');
});

test('the latest of several counts', async () => {
  const place = corner();
  const [older, newer] = [await fixedAt(place), await fixedAt(north(10, place))];
  await closedBefore(older, '2 days');
  await closedBefore(newer, '1 day');
  const report = await buildReport(stage, { place });
  const seen = (await (await stage.as('leader-1')).get<Report>(`/reports/${report.id}`)).body;
  expect(seen.recurringOf?.id).toBe(newer.id);
});

test.each([
  ['89 days later', { interval: '89 days 23 hours' }, true],
  ['91 days later', { interval: '90 days 1 hour' }, undefined],
  ['another kind', { categoryCode: 'P0101' }, undefined],
  ['25 metres away', { metres: 25 }, undefined],
])('whether it is the same again: %s', async (_, { interval, categoryCode, metres }: Case, recurring) => {
  const place = corner();
  const earlier = await fixedAt(place);
  if (interval) await closedBefore(earlier, interval);
  const report = await buildReport(stage, {
    place: north(metres ?? 0, place),
    categoryCode: categoryCode ?? 'P0103',
  });
  expect(report.recurring).toBe(recurring);
});

interface Case {
  interval?: string;
  categoryCode?: string;
  metres?: number;
}

test('what is still open, or was never fixed, has not come back', async () => {
  const place = corner();
  await buildReport(stage, { place });
  const declined = await buildReport(stage, { place });
  await act(stage, { by: 'dispatcher-1', report: declined, action: 'decline', body: { reason: 'false' } });
  expect(await buildReport(stage, { place })).not.toHaveProperty('recurring');
});

test('a report whose kind or place is corrected is linked by what it is, and no longer by what it was taken for', async () => {
  const place = corner();
  const [cover, other] = [await fixedAt(place), await fixedAt(north(40, place))];
  const report = await buildReport(stage, { place, categoryCode: 'P0101', by: 'resident-1' });
  expect(report).not.toHaveProperty('recurring');
  // Closed after this one was broken: it is not this one that has come back.
  const later = await fixedAt(north(5, place));
  const corrected = async (action: 'recategorise' | 'relocate', body: object) => {
    const after = await act(stage, { by: 'dispatcher-1', report, action, body });
    return after.recurringOf?.id;
  };
  expect(await corrected('recategorise', { categoryCode: 'P0103' })).toBe(cover.id);
  expect(await corrected('relocate', { place: north(45, place) })).toBe(other.id);
  expect(await corrected('relocate', { place: north(100, place) })).toBeUndefined();
  expect(later.id).not.toBe(cover.id);
});
