import type { HistoryEntry, Page, Problem, PublicReport, Report, SameReport } from '@weilinli/contracts';
import { act, buildReport } from '../../testing/build-report';
import { openStage, type Stage } from '../../testing/stage';
import { north, streetCorners } from './testing/corners';

jest.setTimeout(30_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const corner = streetCorners();

async function offered(persona: string, place: ReturnType<typeof corner>, categoryCode = 'P0103') {
  const { longitude, latitude, datum } = place;
  const by = await stage.as(persona);
  const query = `categoryCode=${categoryCode}&longitude=${longitude}&latitude=${latitude}&datum=${datum}`;
  const { body } = await by.get<{ items: SameReport[] }>(`/reports/same?${query}`);
  return body.items;
}

async function entryFor(persona: string, { id }: Report, event: HistoryEntry['event']) {
  const { body } = await (await stage.as(persona)).get<{ items: HistoryEntry[] }>(`/reports/${id}/history`);
  return body.items.find((entry) => entry.event === event);
}

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('what may be the same', () => {
  test('is offered within 50 m, nearest first, with its picture and its distance in steps of ten', async () => {
    const here = corner();
    const far = await buildReport(stage, { place: north(49, here) });
    const near = await buildReport(stage, { place: north(11, here) });
    await buildReport(stage, { place: north(51, here) });
    const items = await offered('resident-1', here);
    expect(idsOf(items)).toEqual([near.id, far.id]);
    expect(items.map(({ distance }) => distance)).toEqual([20, 50]);
    expect(items[0]).toMatchObject({
      view: 'public',
      status: 'dispatched',
      thumbnailUrl: expect.any(String),
    });
    expect(items[0]).not.toHaveProperty('standing');
  });

  test('is of the same kind, still open, a week old at most, and everybody’s business', async () => {
    const here = corner();
    const place = north(5, here);
    const old = await buildReport(stage, { place });
    const over = await buildReport(stage, { place });
    const secret = await buildReport(stage, { place });
    await buildReport(stage, { place, categoryCode: 'P0101' });
    const same = await buildReport(stage, { place });
    const almost = await buildReport(stage, { place });
    await stage.asOwner(`UPDATE reports SET created_at = now() - interval '7 days 1 minute' WHERE id = $1`, [
      old.id,
    ]);
    await stage.asOwner(`UPDATE reports SET created_at = now() - interval '6 days 23 hours' WHERE id = $1`, [
      almost.id,
    ]);
    await stage.asOwner('UPDATE reports SET private = true WHERE id = $1', [secret.id]);
    await act(stage, { by: 'dispatcher-1', report: over, action: 'decline', body: { reason: 'duplicate' } });
    expect(idsOf(await offered('resident-1', here)).sort()).toEqual([same.id, almost.id].sort());
  });

  test('is at most five, and says what the asker has reported or follows already', async () => {
    const here = corner();
    const reports: Report[] = [];
    for (const metres of [1, 12, 23, 34, 45, 46]) {
      reports.push(await buildReport(stage, { place: north(metres, here) }));
    }
    const [, second] = reports;
    await (await stage.as('resident-1')).post(`/reports/${second?.id}/actions/follow`);
    expect((await offered('resident-1', here)).map(({ standing }) => standing)).toEqual([
      undefined,
      'following',
      undefined,
      undefined,
      undefined,
    ]);
    expect(new Set((await offered('courier-1', here)).map(({ standing }) => standing))).toEqual(
      new Set(['reported']),
    );
  });

  test.each([
    ['categoryCode', 'longitude=114.3&latitude=30.5&datum=gcj02'],
    ['datum', 'categoryCode=P0103&longitude=114.3&latitude=30.5'],
    ['latitude', 'categoryCode=P0103&longitude=114.3&latitude=north&datum=gcj02'],
  ])('is not asked for without a proper %s', async (path, query) => {
    const answer = await (await stage.as('resident-1')).get<Problem>(`/reports/same?${query}`);
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: expect.arrayContaining([expect.objectContaining({ path })]) },
    });
  });
});

describe('following', () => {
  test('takes one tap, counts as help once, and shows no more than the public view', async () => {
    const report = await buildReport(stage, { place: corner() });
    const by = await stage.as('resident-1');
    const followed = await by.post<PublicReport>(`/reports/${report.id}/actions/follow`);
    expect(followed).toMatchObject({
      status: 200,
      body: { id: report.id, view: 'public', availableActions: ['unfollow'] },
    });
    expect(followed.body).not.toHaveProperty('number');
    await by.post(`/reports/${report.id}/actions/unfollow`);
    const again = await by.post<PublicReport>(`/reports/${report.id}/actions/follow`);
    expect(again.body.availableActions).toEqual(['unfollow']);
    expect((await by.post<Problem>(`/reports/${report.id}/actions/follow`)).body.code).toBe(
      'ACTION_NOT_ALLOWED',
    );
    const dispatcher = await stage.as('dispatcher-1');
    const { items } = (await dispatcher.get<{ items: HistoryEntry[] }>(`/reports/${report.id}/history`)).body;
    expect(items.filter(({ event }) => event === 'follow').map(({ facts }) => facts.helps)).toEqual([
      true,
      undefined,
    ]);
    expect((await dispatcher.get<Report>(`/reports/${report.id}`)).body.followers).toBe(1);
  });

  test('is refused kindly to who reported it himself', async () => {
    const report = await buildReport(stage, { place: corner() });
    const answer = await (await stage.as('courier-1')).post<Problem>(`/reports/${report.id}/actions/follow`);
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'ACTION_NOT_ALLOWED', detail: expect.stringContaining('you reported it yourself') },
    });
  });

  test('does not tell the reporter who it was', async () => {
    const report = await buildReport(stage, { place: corner() });
    const follower = await stage.as('resident-1');
    await follower.post(`/reports/${report.id}/actions/follow`);
    expect(await entryFor('courier-1', report, 'follow')).toMatchObject({ redacted: true });
    expect(await entryFor('courier-1', report, 'follow')).not.toHaveProperty('actor');
    expect((await entryFor('leader-1', report, 'follow'))?.actor?.id).toBe(follower.person?.id);
  });

  test('reads no message of a handler to the reporter: he and the staff do', async () => {
    const report = await buildReport(stage, { place: corner() });
    await (await stage.as('resident-1')).post(`/reports/${report.id}/actions/follow`);
    await act(stage, { by: 'worker-1', report, action: 'remark', body: { note: '明早八点来换' } });
    for (const persona of ['courier-1', 'leader-1'])
      expect(await entryFor(persona, report, 'remark')).toMatchObject({ note: '明早八点来换' });
    const seen = await entryFor('resident-1', report, 'remark');
    expect(seen).toEqual({ sequence: 4, event: 'remark', at: expect.any(String), facts: {}, redacted: true });
  });

  test('is told how it ends, and only that', async () => {
    const follow = async (report: Report) =>
      (await stage.as('resident-2')).post(`/reports/${report.id}/actions/follow`);
    const fixed = await buildReport(stage, { place: corner() });
    await follow(fixed);
    for (const action of ['accept', 'resolve'] as const)
      await act(stage, { by: 'worker-1', report: fixed, action });
    await act(stage, { by: 'courier-1', report: fixed, action: 'confirm' });
    const declined = await buildReport(stage, { place: corner() });
    await follow(declined);
    await act(stage, { by: 'dispatcher-1', report: declined, action: 'decline', body: { reason: 'false' } });
    const left = await buildReport(stage, { place: corner() });
    await follow(left);
    await (await stage.as('resident-2')).post(`/reports/${left.id}/actions/unfollow`);
    await act(stage, { by: 'courier-1', report: left, action: 'withdraw' });
    await stage.workOff();
    const told = await stage.asOwner<{ kind: string; reportId: string }>(
      `SELECT kind, report_id AS "reportId" FROM messages WHERE person_id = $1 AND sequence IS NOT NULL ORDER BY report_id, sequence`,
      [(await stage.as('resident-2')).person?.id],
    );
    expect(told.map(({ kind, reportId }) => [kind, reportId])).toEqual([
      ['followed-resolved', fixed.id],
      ['followed-closed', fixed.id],
      ['followed-declined', declined.id],
    ]);
    // The end itself stays to be seen, and can be left behind.
    const by = await stage.as('resident-2');
    const seen = await by.get<PublicReport>(`/reports/${declined.id}`);
    expect(seen).toMatchObject({ status: 200, body: { status: 'declined', availableActions: ['unfollow'] } });
    await by.post(`/reports/${declined.id}/actions/unfollow`);
    expect((await by.get(`/reports/${declined.id}`)).status).toBe(404);
  });

  test('fills a list of its own, newest first, page by page, without filters', async () => {
    const by = await stage.as('property-1');
    const reports = [];
    for (let one = 0; one < 3; one++) reports.push(await buildReport(stage, { place: corner() }));
    for (const report of reports) await by.post(`/reports/${report.id}/actions/follow`);
    const first = (await by.get<Page<PublicReport>>('/reports?scope=followed&limit=2')).body;
    const rest = (await by.get<Page<PublicReport>>(`/reports?scope=followed&cursor=${first.nextCursor}`))
      .body;
    expect(idsOf([...first.items, ...rest.items])).toEqual(idsOf(reports).reverse());
    expect(new Set(first.items.map(({ view }) => view))).toEqual(new Set(['public']));
    const filtered = await by.get<Problem>('/reports?scope=followed&status=closed');
    expect(filtered).toMatchObject({ status: 400, body: { errors: [{ path: 'status' }] } });
  });
});
