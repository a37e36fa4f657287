import type { Page, Problem, Report } from '@weilinli/contracts';
import { act, buildReport } from '../../testing/build-report';
import { openStage, type Stage } from '../../testing/stage';
import { places } from '../../testing/story-city';
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
  test('ends one report, and the other goes on for both', async () => {
    const target = await buildReport(stage, { by: 'courier-1' });
    const source = await buildReport(stage, { by: 'resident-1' });
    await act(stage, { by: 'worker-1', report: source, action: 'accept' });
    const merged = await house.merge(source, target);
    expect(merged).toMatchObject({
      status: 'merged',
      mergedInto: target.id,
      mergedTarget: { id: target.id, number: target.number, status: 'dispatched' },
      availableActions: ['unmerge', 'remark'],
    });
    expect(merged.assignee).toBeUndefined();
    const [entry] = (await house.historyFor('leader-1', source)).slice(-1);
    expect(entry).toMatchObject({
      event: 'merge',
      note: '同一个井盖',
      facts: { into: target.id, number: target.number, from: 'accepted' },
    });
    const [joined] = (await house.historyFor('leader-1', target)).slice(-1);
    expect(joined).toMatchObject({
      event: 'join',
      sequence: target.version + 1,
      facts: { reports: [{ id: source.id, number: source.number }] },
    });
    expect(await house.seenBy('leader-1', target)).toMatchObject({
      version: target.version + 1,
      status: 'dispatched',
      mergedReports: 1,
      reporters: 2,
      mergedFrom: [
        { id: source.id, number: source.number, photos: [{ id: source.photos[0]?.id, stage: 'before' }] },
      ],
    });
    expect(await house.seenBy('courier-1', target)).not.toHaveProperty('mergedFrom');
  });

  test('leaves nothing open of what ended: not near, not offered, not among the tasks', async () => {
    const target = await buildReport(stage, { place: places.nextGrid });
    const source = await buildReport(stage, { place: places.nextGrid });
    await house.merge(source, target);
    const { longitude, latitude, datum } = places.nextGrid;
    const here = `longitude=${longitude}&latitude=${latitude}&datum=${datum}`;
    const by = await stage.as('resident-2');
    for (const path of [`/reports/nearby?${here}`, `/reports/same?categoryCode=P0103&${here}`]) {
      const { items } = (await by.get<Page<{ id: string }>>(path)).body;
      expect(items.map(({ id }) => id)).toEqual([target.id]);
    }
    const handled = await stage.asOwner<{ id: string }>(
      'SELECT report_id AS id FROM assignments WHERE ended_at IS NULL AND report_id = ANY($1)',
      [[target.id, source.id]],
    );
    expect(handled).toEqual([{ id: target.id }]);
  });

  test('keeps every reporter: he sees the other report, but not who reported it, and how it goes with his own', async () => {
    const target = await buildReport(stage, { by: 'courier-1' });
    const source = await buildReport(stage, { by: 'resident-1' });
    await house.merge(source, target);
    const other = await house.seenBy('resident-1', target);
    expect(other).toMatchObject({ view: 'full', relations: ['co-reporter', 'signed-in'] });
    expect(other).not.toHaveProperty('reporter');
    expect((await house.historyFor('resident-1', target))[0]).toMatchObject({
      event: 'submit',
      redacted: true,
    });
    for (const action of ['accept', 'resolve'] as const)
      await act(stage, { by: 'worker-1', report: target, action });
    const mine = await (await stage.as('resident-1')).get<Page<Report>>('/reports?scope=mine');
    expect(mine.body.items[0]).toMatchObject({ id: source.id, mergedTarget: { status: 'resolved' } });
    expect((await house.seenBy('resident-1', target)).availableActions).toEqual(['contest', 'remark']);
    const contested = await act(stage, {
      by: 'resident-1',
      report: target,
      action: 'contest',
      body: { note: '还开着' },
    });
    expect(contested).toMatchObject({ status: 'accepted', rework: 1 });
    // Neither learns the other's name.
    const [entry] = (await house.historyFor('courier-1', target)).slice(-1);
    expect(entry).toMatchObject({ event: 'contest', note: '还开着', redacted: true });
    expect(entry).not.toHaveProperty('actor');
    // One of several reporters cannot take it back for all.
    const own = await buildReport(stage, { by: 'courier-1' });
    await house.merge(await buildReport(stage, { by: 'resident-1' }), own);
    expect((await house.seenBy('courier-1', own)).availableActions).not.toContain('withdraw');
  });

  test('tells everybody once, in his own words, and counts who reported both as one', async () => {
    const target = await buildReport(stage, { by: 'courier-1' });
    const twice = await buildReport(stage, { by: 'courier-1' });
    const source = await buildReport(stage, { by: 'resident-1' });
    const again = await buildReport(stage, { by: 'resident-1' });
    await (await stage.as('resident-2')).post(`/reports/${source.id}/actions/follow`);
    await (await stage.as('resident-2')).post(`/reports/${target.id}/actions/follow`);
    const before = await house.seenBy('leader-1', source);
    for (const one of [twice, source, again]) await house.merge(one, target);
    expect(await house.toldSince(before)).toEqual(
      ['merged resident-1', 'followed-merged resident-2', 'merged-away worker-1'].sort(),
    );
    const now = await house.seenBy('leader-1', target);
    expect(now).toMatchObject({ mergedReports: 3, reporters: 2, followers: 1 });
    for (const action of ['accept', 'make-safe', 'resolve'] as const)
      await act(stage, { by: 'worker-1', report: target, action });
    await act(stage, { by: 'courier-1', report: target, action: 'confirm' });
    expect(await house.toldSince(now)).toEqual([
      'accepted courier-1',
      'accepted resident-1',
      'made-safe courier-1',
      'made-safe resident-1',
      'followed-resolved resident-2',
      'resolved courier-1',
      'shared-resolved resident-1',
      'closed resident-1',
      'closed worker-1',
      'followed-closed resident-2',
    ]);
    // They stay merged, whatever becomes of the one that went on.
    expect(await house.seenBy('resident-1', source)).toMatchObject({
      status: 'merged',
      mergedTarget: { status: 'closed' },
    });
  });
});

describe('what cannot be merged', () => {
  const refusal = async (report: Report, into: string, by = 'dispatcher-1') => {
    const caller = await stage.as(by);
    return (await caller.post<Problem>(`/reports/${report.id}/actions/merge`, { into })).body;
  };

  test('into itself, into nothing, into what somebody else answers for', async () => {
    const report = await buildReport(stage);
    const elsewhere = await buildReport(stage, { place: places.otherStreet });
    for (const into of [report.id, stage.deps.newId(), elsewhere.id]) {
      expect(await refusal(report, into)).toMatchObject({
        status: 422,
        code: 'MERGE_IMPOSSIBLE',
        errors: [{ path: 'into' }],
      });
    }
    expect((await house.merge(report, elsewhere, 'district-1')).mergedInto).toBe(elsewhere.id);
    expect(await refusal(await buildReport(stage), 'nothing')).toMatchObject({ status: 400 });
    const caller = await stage.as('dispatcher-1');
    const without = await caller.post<Problem>(`/reports/${(await buildReport(stage)).id}/actions/merge`, {});
    expect(without.body).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ path: 'into' }] });
  });

  test('into what has ended or is merged itself, and twice', async () => {
    const report = await buildReport(stage);
    const over = await buildReport(stage);
    const target = await buildReport(stage);
    await act(stage, { by: 'dispatcher-1', report: over, action: 'decline', body: { reason: 'false' } });
    expect(await refusal(report, over.id)).toMatchObject({ status: 409, code: 'MERGE_TARGET_ENDED' });
    const merged = await buildReport(stage);
    await house.merge(merged, target);
    const problem = await refusal(report, merged.id);
    expect(problem).toMatchObject({
      code: 'MERGE_TARGET_ENDED',
      detail: expect.stringContaining(target.number),
    });
    expect(await refusal(merged, report.id)).toMatchObject({
      status: 409,
      code: 'ACTION_NOT_ALLOWED',
      reportStatus: 'merged',
    });
    expect((await refusal(report, target.id, 'worker-1')).code).toBe('ACTION_NOT_ALLOWED');
  });

  test('two that are merged into each other at once: one of them wins', async () => {
    for (let round = 0; round < 5; round++) {
      const one = await buildReport(stage);
      const other = await buildReport(stage);
      const desk = await stage.as('dispatcher-1');
      const answers = await Promise.all([
        desk.post(`/reports/${one.id}/actions/merge`, { into: other.id }),
        desk.post(`/reports/${other.id}/actions/merge`, { into: one.id }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
  });
});
