import type { Report } from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { personOf } from '../testing/hire';
import { openStage, type Stage } from '../testing/stage';
import { places, storyAreas } from '../testing/story-city';
import { endOverRoles, warnOfEnds } from './end-over-roles';
import { inDays, type PartTimers, partTimersOn } from './testing/part-timers';

let stage: Stage;
let people: PartTimers;
beforeAll(async () => {
  stage = await openStage();
  people = partTimersOn(stage);
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

/** A report there in his hands; the rules may have chosen him already. */
async function handedTo(persona: string, place: keyof typeof places = 'gate'): Promise<Report> {
  const report = await buildReport(stage, { by: 'resident-1', place: { datum: 'gcj02', ...places[place] } });
  const personId = await personOf(stage, persona);
  if (report.assignee?.id !== personId)
    await act(stage, { by: 'dispatcher-1', report, action: 'assign', body: { personId } });
  return act(stage, { by: persona, report, action: 'accept' });
}
const read = async ({ id }: Pick<Report, 'id'>) =>
  (await (await stage.as('admin-1')).get<Report>(`/reports/${id}`)).body;

test('either side ends it early: what he has in hand goes to others in the same step', async () => {
  for (const by of ['himself', 'leader-1']) {
    const { persona, offer } = await people.partTimer();
    const report = await handedTo(persona);
    const ended = await people.ends(by === 'himself' ? persona : by, offer.id, { note: '换班了' });
    expect(ended.body).toMatchObject({ state: 'ended', endedBy: by === 'himself' ? 'person' : 'leader' });
    expect((await people.rolesOf(persona)).map(({ role }) => role)).toEqual(['courier']);
    const { status, assignee } = await read(report);
    expect([status, assignee?.displayName === persona]).toEqual(['dispatched', false]);
    expect((await people.toldTo(by === 'himself' ? 'leader-1' : persona))[0]).toMatch(
      /^role-ended: .*换班了$/,
    );
    expect((await people.ends('leader-1', offer.id)).body.code).toBe('ROLE_OFFER_OVER');
  }
});

test('it ends by itself: it is said a day before, and what is in hand goes to others; who has another grid keeps its', async () => {
  const { persona, offer } = await people.partTimer({ validTo: inDays(0.5) });
  const { body: other } = await people.offers((await people.codeOf(persona)).code, {
    areaCode: storyAreas.otherGridCodes[0],
  });
  await people.says(persona, other.id, 'accept');
  const report = await handedTo(persona);
  const elsewhere = await handedTo(persona, 'nextGrid');
  await warnOfEnds(stage.deps);
  await warnOfEnds(stage.deps);
  expect((await people.toldTo(persona)).filter((told) => told.startsWith('role-soon-over'))).toHaveLength(1);
  expect(await endOverRoles(stage.deps)).toBe(0);

  await stage.asOwner(
    `WITH gone AS (UPDATE role_offers SET valid_to = now() WHERE id = $1 RETURNING grant_id)
      UPDATE role_grants SET valid_to = now() FROM gone WHERE id = gone.grant_id`,
    [offer.id],
  );
  const both = await Promise.all([endOverRoles(stage.deps), endOverRoles(stage.deps)]);
  expect(both[0] + both[1]).toBeGreaterThan(0);
  expect((await read(report)).assignee?.displayName).not.toBe(persona);
  expect((await read(elsewhere)).assignee?.displayName).toBe(persona);
  const mine = await people.offersTo(persona);
  expect(mine.map(({ state }) => state)).toEqual(['accepted', 'ended']);
  expect((await people.toldTo(persona)).filter((told) => told.startsWith('role-ended'))).toHaveLength(1);
});

test('who erases his account is no part-time worker any more, and nobody is left with his name', async () => {
  const { persona, offer } = await people.partTimer();
  expect((await (await stage.as(persona)).delete('/me')).status).toBe(204);
  const [left] = await stage.asOwner<{ ended: boolean; note: string | null }>(
    'SELECT ended_at IS NOT NULL AS ended, note FROM role_offers WHERE id = $1',
    [offer.id],
  );
  expect(left).toEqual({ ended: true, note: null });
  expect((await people.toldTo('leader-1')).filter((told) => told.includes(persona))).toEqual([]);
});
