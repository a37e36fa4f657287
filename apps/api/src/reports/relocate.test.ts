import type { Problem, Report } from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { hire, organisationOf, personOf, toldOf } from '../testing/hire';
import { historyOf } from '../testing/history-of';
import { type PostAction, postAction } from '../testing/post-action';
import { openStage, type Stage } from '../testing/stage';
import { placeAt, places } from '../testing/story-city';

let stage: Stage;
let post: PostAction;
let nextWorker: string;
beforeAll(async () => {
  stage = await openStage();
  post = postAction(stage);
  const next = { persona: 'next-worker', role: 'worker', areaCode: '42010601500403' } as const;
  nextWorker = await hire(stage, next);
  // The demonstration's own worker of that grid would be there as well.
  await stage.asOwner(
    "UPDATE role_grants SET valid_to = now() WHERE area_code = '42010601500403' AND person_id <> $1",
    [nextWorker],
  );
}, 60_000);
afterAll(() => stage.close());

describe('relocate', () => {
  it('within the handler’s area keeps him, its number and its clock', async () => {
    const report = await buildReport(stage);
    const place = { ...placeAt(6, 4.5), accuracy: 5, address: '大华公园世家东门' };
    const moved = await act(stage, { by: 'dispatcher-1', report, action: 'relocate', body: { place } });
    expect(moved).toMatchObject({
      status: 'dispatched',
      number: report.number,
      assignee: report.assignee,
      area: { code: '4201060150040402' },
      place: { address: '大华公园世家东门', accuracy: 5 },
      deadlines: report.deadlines,
    });
    const items = await historyOf(stage, report);
    expect(items.at(-1)).toMatchObject({
      event: 'relocate',
      facts: {
        handlerStays: true,
        areaCode: '4201060150040402',
        place: { datum: 'gcj02' },
        before: { areaCode: '4201060150040401', place: { ...places.gate, datum: 'gcj02' } },
      },
    });
    expect(items).toHaveLength(3);
  });

  it('stores the place in every form in which it is asked for', async () => {
    const report = await buildReport(stage);
    const place = places.nextGrid;
    await act(stage, { by: 'dispatcher-1', report, action: 'relocate', body: { place } });
    const seen = await (await stage.as('dispatcher-1')).get<Report>(`/reports/${report.id}?datum=wgs84`);
    expect(seen.body.place).toEqual(place);
    const { longitude, latitude } = place;
    const near = await (await stage.as('resident-2')).get<{ items: { id: string }[] }>(
      `/reports/nearby?longitude=${longitude}&latitude=${latitude}&datum=wgs84&radius=200`,
    );
    expect(near.body.items.map(({ id }) => id)).toContain(report.id);
  });

  it('out of the handler’s area gives it to whom the rules choose there, in entries of the system', async () => {
    const report = await buildReport(stage);
    await act(stage, { by: 'worker-1', report, action: 'accept' });
    const place = places.nextGrid;
    const moved = await act(stage, { by: 'dispatcher-1', report, action: 'relocate', body: { place } });
    expect(moved).toMatchObject({ status: 'dispatched', assignee: { id: nextWorker }, transfers: 0 });
    const entries = (await historyOf(stage, report)).slice(-3);
    expect(entries).toMatchObject([
      { event: 'relocate', actor: { role: 'dispatcher' } },
      { event: 'return', actor: { role: 'system' }, facts: { because: 'relocated', goesOn: true } },
      { event: 'dispatch', actor: { role: 'system' }, facts: { handler: { personId: nextWorker } } },
    ]);
    expect(moved.version).toBe(entries.at(-1)?.sequence);

    await stage.workOff();
    const told = (await toldOf(stage, report.id)).map(({ name, kind }) => `${name} ${kind}`);
    const before = (await stage.as('worker-1')).person?.displayName;
    expect(told).toEqual(
      expect.arrayContaining(['next-worker new-task', `${before} moved-away`, '郭飞 relocated']),
    );
    expect(told.filter((one) => one.endsWith(' desk'))).toEqual([]);
    expect(told).not.toContain('next-worker relocated');
  });

  it('to where nobody serves puts it on the desk there', async () => {
    const report = await buildReport(stage);
    const place = places.otherDistrict;
    const moved = await act(stage, { by: 'city-1', report, action: 'relocate', body: { place } });
    expect(moved).toMatchObject({ status: 'submitted', area: { code: '420111001000' } });
    expect(moved.assignee).toBeUndefined();
    expect((await historyOf(stage, report, 'city-1')).at(-1)).toMatchObject({
      event: 'return',
      actor: { role: 'system' },
    });
    await stage.workOff();
    const told = (await toldOf(stage, report.id)).filter(({ kind }) => kind === 'desk');
    expect(told.map(({ name }) => name)).toEqual([(await stage.as('city-1')).person?.displayName]);
  });

  it('leaves it with an organisation, and with whom a person chose from elsewhere', async () => {
    const withWater = await buildReport(stage);
    const organisationId = await organisationOf(stage, 'DEMO-WATER');
    await act(stage, { by: 'dispatcher-1', report: withWater, action: 'assign', body: { organisationId } });
    const withNext = await buildReport(stage);
    await act(stage, {
      by: 'dispatcher-1',
      report: withNext,
      action: 'assign',
      body: { personId: nextWorker },
    });
    for (const [report, id] of [
      [withWater, organisationId],
      [withNext, nextWorker],
    ] as const) {
      const body = { place: placeAt(3, 1.5) };
      const moved = await act(stage, { by: 'dispatcher-1', report, action: 'relocate', body });
      expect(moved).toMatchObject({ status: 'dispatched', assignee: { id } });
    }
  });

  it('gives what lies on a desk to whom the rules choose at the new place', async () => {
    const report = await buildReport(stage, { place: places.otherStreet });
    expect(report.status).toBe('submitted');
    const body = { place: places.nextGrid };
    const moved = await act(stage, { by: 'district-1', report, action: 'relocate', body });
    expect(moved).toMatchObject({ status: 'dispatched', assignee: { id: nextWorker } });
  });

  it('is refused beyond 5 km, swapped, without a place, and by others', async () => {
    const report = await buildReport(stage);
    const { longitude, latitude } = places.gate;
    const answers = [
      await post<Problem>('dispatcher-1', report, 'relocate', { place: places.farAway }),
      await post<Problem>('dispatcher-1', report, 'relocate', {
        place: { longitude: latitude, latitude: longitude, datum: 'gcj02' },
      }),
      await post<Problem>('dispatcher-1', report, 'relocate', {}),
      await post<Problem>('leader-1', report, 'relocate', { place: places.nextGrid }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'PLACE_BEYOND_CITY'],
      [422, 'PLACE_SWAPPED'],
      [400, 'VALIDATION_FAILED'],
      [409, 'ACTION_NOT_ALLOWED'],
    ]);
    const moved = await act(stage, {
      by: 'city-1',
      report,
      action: 'relocate',
      body: { place: places.outside },
    });
    expect(moved).toMatchObject({ placeNote: 'city-desk', area: { code: '420100000000' } });
  });

  it('remembers who had it for the old place as somebody of that place', async () => {
    const report = await buildReport(stage);
    const far = await hire(stage, { persona: 'far-worker', role: 'worker', areaCode: '420111001000' });
    const there = { place: places.otherDistrict };
    const given = await act(stage, { by: 'city-1', report, action: 'relocate', body: there });
    expect(given.assignee?.id).toBe(far);
    const back = { place: places.gate };
    const returned = await act(stage, { by: 'city-1', report, action: 'relocate', body: back });
    expect(returned).toMatchObject({ status: 'dispatched', area: { code: report.area.code } });
    const reason = 'not-mine';
    const organisationId = await organisationOf(stage, 'DEMO-WATER');
    await act(stage, { by: 'district-1', report, action: 'transfer', body: { reason, organisationId } });
    await act(stage, {
      by: 'district-1',
      report,
      action: 'transfer',
      body: { reason, personId: nextWorker },
    });
    // Another district's worker has had it in between: the city decides.
    const body = { reason, personId: await personOf(stage, 'worker-1') };
    const refused = await post<Problem>('district-1', report, 'transfer', body);
    expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining('武汉市') } });
    expect((await post('city-1', report, 'transfer', body)).status).toBe(200);
  });
});
