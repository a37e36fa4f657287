import type { Desk, HistoryEntry, Report } from '@weilinli/contracts';
import { act, buildReport } from '../../testing/build-report';
import { personOf } from '../../testing/hire';
import { openStage, type Stage } from '../../testing/stage';
import { places } from '../../testing/story-city';
import { dispatchWaiting, returnFromGone } from './index';

let stage: Stage;
let ids: Record<'worker-1' | 'worker-2', string>;
beforeAll(async () => {
  stage = await openStage();
  ids = { 'worker-1': await personOf(stage, 'worker-1'), 'worker-2': await personOf(stage, 'worker-2') };
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

/** In the hands of worker-1, after he and worker-2 have each had it transferred once. */
async function transferredTwice(): Promise<Report> {
  const report = await buildReport(stage);
  for (const personId of [ids['worker-2'], ids['worker-1']]) {
    const body = { personId, reason: 'not-mine' } as const;
    await act(stage, { by: 'dispatcher-1', report, action: 'transfer', body });
  }
  return report;
}

async function lastOf({ id }: Pick<Report, 'id'>): Promise<HistoryEntry | undefined> {
  const { body } = await (await stage.as('admin-1')).get<{ items: HistoryEntry[] }>(`/reports/${id}/history`);
  return body.items.at(-1);
}

test('after two transfers the system gives nothing away: what its handler left waits for the common superior', async () => {
  const report = await transferredTwice();
  const untouched = await buildReport(stage);
  await stage.asOwner("UPDATE role_grants SET valid_to = now() - interval '2 minutes' WHERE person_id = $1", [
    ids['worker-1'],
  ]);
  expect(await returnFromGone(stage.deps)).toBe(2);
  expect(await lastOf(report)).toMatchObject({
    event: 'return',
    facts: { because: 'handler-left', deskAreaCodes: expect.any(Array) },
  });
  expect(await dispatchWaiting(stage.deps)).toBe(1);
  expect(await lastOf(untouched)).toMatchObject({ event: 'dispatch' });
  const { body: desk } = await (await stage.as('dispatcher-1')).get<Desk>('/desk');
  expect(desk.items).toMatchObject([{ id: report.id, because: 'handler-left' }]);
  const body = { personId: ids['worker-2'] };
  const decided = await act(stage, { by: 'dispatcher-1', report, action: 'assign', body });
  expect(decided).toMatchObject({ status: 'dispatched', assignee: { id: ids['worker-2'] } });
  await stage.asOwner('UPDATE role_grants SET valid_to = NULL WHERE person_id = $1', [ids['worker-1']]);
});

test('nor what turns out to lie elsewhere', async () => {
  const report = await transferredTwice();
  const body = { place: places.nextGrid };
  await act(stage, { by: 'dispatcher-1', report, action: 'relocate', body });
  const returned = { event: 'return', facts: { because: 'relocated', deskAreaCodes: expect.any(Array) } };
  expect(await lastOf(report)).toMatchObject(returned);
  expect(await dispatchWaiting(stage.deps)).toBe(0);
  expect(await lastOf(report)).toMatchObject(returned);
});
