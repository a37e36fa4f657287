import { act, buildReport } from '../../testing/build-report';
import { openStage, type Stage } from '../../testing/stage';
import { mergingOn } from './testing/merging';

let stage: Stage;
let house: ReturnType<typeof mergingOn>;
beforeAll(async () => {
  stage = await openStage();
  house = mergingOn(stage);
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

describe('merging', () => {
  test('takes along what was merged before, and gives it back with what it came with', async () => {
    const first = await buildReport(stage, { by: 'courier-1' });
    const second = await buildReport(stage, { by: 'resident-1' });
    const third = await buildReport(stage, { by: 'resident-2' });
    await house.merge(first, second);
    await house.merge(second, third);
    expect(await house.seenBy('leader-1', third)).toMatchObject({ mergedReports: 2, reporters: 3 });
    expect(await house.seenBy('courier-1', first)).toMatchObject({ mergedInto: third.id });
    const [along] = (await house.historyFor('leader-1', first)).slice(-1);
    expect(along).toMatchObject({
      event: 'merge',
      actor: { role: 'system' },
      facts: { into: third.id, via: [second.id] },
    });
    const parted = await house.unmerge(second);
    expect(parted).toMatchObject({ status: 'dispatched', mergedReports: 1 });
    expect(await house.seenBy('courier-1', first)).toMatchObject({ status: 'merged', mergedInto: second.id });
    expect(await house.seenBy('leader-1', third)).not.toHaveProperty('mergedReports');
    const [part] = (await house.historyFor('leader-1', third)).slice(-1);
    expect(part).toMatchObject({
      event: 'part',
      facts: { reports: [{ id: second.id }, { id: first.id }] },
    });
    expect(await house.unmerge(first)).toMatchObject({
      status: 'dispatched',
      assignee: { displayName: expect.any(String) },
    });
  });
});

describe('unmerging', () => {
  test('gives the desk what its handler can no longer have', async () => {
    const target = await buildReport(stage);
    const source = await buildReport(stage, { by: 'resident-1' });
    await act(stage, { by: 'worker-1', report: source, action: 'accept' });
    await house.merge(source, target);
    const worker = (await stage.as('worker-1')).person?.id;
    await stage.asOwner(
      `INSERT INTO leaves (id, person_id, starts_at, ends_at) VALUES (gen_random_uuid(), $1, now() - interval '1 hour', now() + interval '1 hour')`,
      [worker],
    );
    const parted = await house.unmerge(source);
    await stage.asOwner('DELETE FROM leaves WHERE person_id = $1', [worker]);
    expect(parted.status).toBe('submitted');
    expect(parted.assignee).toBeUndefined();
    expect((await house.historyFor('leader-1', source)).map(({ event }) => event).slice(-2)).toEqual([
      'unmerge',
      'return',
    ]);
    await stage.workOff();
  });

  test('tells who reported and who follows it, and both handlers', async () => {
    const target = await buildReport(stage, { by: 'courier-1' });
    const source = await buildReport(stage, { by: 'resident-1' });
    await (await stage.as('resident-2')).post(`/reports/${source.id}/actions/follow`);
    await house.merge(source, target);
    const [before, joined] = [await house.seenBy('leader-1', source), await house.seenBy('leader-1', target)];
    await house.unmerge(source);
    expect(await house.toldSince(before)).toEqual([
      'followed-unmerged resident-2',
      'new-task worker-1',
      'unmerged resident-1',
    ]);
    expect(await house.toldSince(joined)).toEqual(['parted worker-1']);
  });
});
