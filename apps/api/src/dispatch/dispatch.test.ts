import type { HistoryEntry } from '@weilinli/contracts';
import { buildReport } from '../testing/build-report';
import { openStage, type Stage } from '../testing/stage';
import { places, storyAreas } from '../testing/story-city';
import { crewOf } from './testing/crew';

let stage: Stage;
let crew: ReturnType<typeof crewOf>;
beforeAll(async () => {
  stage = await openStage();
  crew = crewOf(stage);
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));
afterEach(() => crew.restore());

async function seenAt(persona: string, place: { longitude: number; latitude: number }, minutesAgo = 0) {
  await stage.asOwner(
    `INSERT INTO worker_settings (person_id, last_longitude, last_latitude, last_seen_at)
      VALUES ($1, $2, $3, now() - make_interval(mins => $4))`,
    [await crew.idOf(persona), place.longitude, place.latitude, minutesAgo],
  );
}

describe('among the grid workers of a place', () => {
  it('the one of the grid has it, and the history says by which rule and why', async () => {
    const report = await buildReport(stage);
    expect(report.assignee).toMatchObject({ id: await crew.idOf('worker-1') });
    const { facts, why, because } = await crew.dispatchOf(report);
    expect(facts).toMatchObject({
      rule: 'grid-worker',
      ruleVersion: 1,
      handler: { personId: await crew.idOf('worker-1') },
    });
    expect(why).toMatchObject({ reason: 'nearest', areaCode: storyAreas.gridCode, considered: 2 });
    expect(because).toEqual({ [await crew.idOf('worker-2')]: 'farther-up' });
    const [row] = await stage.asOwner(
      `SELECT r.dispatch_rule_version AS version, r.dispatched_by_rule AS rule, a.area_code AS area
        FROM reports r JOIN assignments a ON a.report_id = r.id WHERE r.id = $1`,
      [report.id],
    );
    expect(row).toEqual({ version: 1, rule: 'grid-worker', area: storyAreas.gridCode });
  });

  it('who is off duty is passed over, and that is said', async () => {
    await crew.offDuty('worker-1');
    const report = await buildReport(stage);
    expect(report.assignee).toMatchObject({ id: await crew.idOf('worker-2') });
    expect((await crew.dispatchOf(report)).because).toEqual({ [await crew.idOf('worker-1')]: 'off-duty' });
  });

  it('who is on leave is passed over', async () => {
    await stage.asOwner(
      `INSERT INTO leaves (id, person_id, starts_at, ends_at)
        VALUES (gen_random_uuid(), $1, now() - interval '1 hour', now() + interval '1 hour')`,
      [await crew.idOf('worker-1')],
    );
    const report = await buildReport(stage);
    expect(report.assignee).toMatchObject({ id: await crew.idOf('worker-2') });
    expect((await crew.dispatchOf(report)).because).toEqual({ [await crew.idOf('worker-1')]: 'on-leave' });
  });

  it('who has as many as he may is passed over', async () => {
    await stage.asOwner('INSERT INTO worker_settings (person_id, load_limit) VALUES ($1, 1)', [
      await crew.idOf('worker-1'),
    ]);
    expect((await buildReport(stage)).assignee).toMatchObject({ id: await crew.idOf('worker-1') });
    const second = await buildReport(stage);
    expect(second.assignee).toMatchObject({ id: await crew.idOf('worker-2') });
    expect((await crew.dispatchOf(second)).because).toEqual({ [await crew.idOf('worker-1')]: 'over-limit' });
  });

  it('who stands beside it has it before who was seen kilometres away', async () => {
    await seenAt('worker-1', places.otherDistrict);
    await seenAt('worker-2', places.gateInWgs84);
    const report = await buildReport(stage);
    expect(report.assignee).toMatchObject({ id: await crew.idOf('worker-2') });
    const { why, because } = await crew.dispatchOf(report);
    expect(why).toMatchObject({ reason: 'nearest', metres: 0 });
    expect(because).toEqual({ [await crew.idOf('worker-1')]: 'farther-away' });
  });

  it('where somebody was an hour ago does not count', async () => {
    await seenAt('worker-1', places.otherDistrict, 60);
    await seenAt('worker-2', places.gateInWgs84, 60);
    expect((await buildReport(stage)).assignee).toMatchObject({ id: await crew.idOf('worker-1') });
  });

  it('who reported it himself has it only if there is nobody else', async () => {
    const report = await buildReport(stage, { by: 'worker-1' });
    expect(report.assignee).toMatchObject({ id: await crew.idOf('worker-2') });
    expect((await crew.dispatchOf(report)).because).toEqual({ [await crew.idOf('worker-1')]: 'reporter' });
    await crew.offDuty('worker-2');
    expect((await buildReport(stage, { by: 'worker-1' })).assignee).toMatchObject({
      id: await crew.idOf('worker-1'),
    });
  });

  it('whose role does not count yet, or no longer, is not there', async () => {
    const worker = await crew.idOf('worker-1');
    await stage.asOwner("UPDATE role_grants SET valid_from = now() + interval '1 day' WHERE person_id = $1", [
      worker,
    ]);
    const report = await buildReport(stage);
    await stage.asOwner("UPDATE role_grants SET valid_from = now() - interval '1 day' WHERE person_id = $1", [
      worker,
    ]);
    expect(report.assignee).toMatchObject({ id: await crew.idOf('worker-2') });
    expect((await crew.dispatchOf(report)).because).toEqual({});
  });

  it('nobody fits: it waits on the desk, and the history says who was considered', async () => {
    await crew.offDuty('worker-1', 'worker-2');
    const report = await buildReport(stage);
    expect(report).toMatchObject({ status: 'submitted', version: 1 });
    const { body } = await (await stage.as('dispatcher-1')).get<{ items: HistoryEntry[] }>(
      `/reports/${report.id}/history`,
    );
    expect(body.items[0]?.facts.why).toMatchObject({
      rule: 'nobody-fits',
      skipped: ['grid-worker'],
      considered: 2,
    });
  });
});

test('a desk sees of each candidate whether he is there, his limit and how far away he is', async () => {
  await crew.offDuty('worker-2');
  await stage.asOwner(
    `INSERT INTO worker_settings (person_id, load_limit, last_longitude, last_latitude, last_seen_at)
      VALUES ($1, 9, $2, $3, now())`,
    [await crew.idOf('worker-1'), places.nextGrid.longitude, places.nextGrid.latitude],
  );
  const report = await buildReport(stage, { place: places.otherCommunity });
  const { body } = await (await stage.as('dispatcher-1')).get<{ items: Record<string, unknown>[] }>(
    `/reports/${report.id}/candidates`,
  );
  const of = async (persona: string) => {
    const id = await crew.idOf(persona);
    return body.items.find(({ personId }) => personId === id);
  };
  expect(await of('worker-1')).toMatchObject({ onDuty: true, onLeave: false, loadLimit: 9 });
  expect((await of('worker-1'))?.distance).toBeGreaterThan(3_000);
  expect(await of('worker-2')).toMatchObject({ onDuty: false });
  expect(await of('worker-2')).not.toHaveProperty('distance');
  const people = body.items.filter(({ personId }) => personId !== undefined);
  expect(people.at(-1)?.onDuty).toBe(false);
});
