import type { Inbox, Page, Problem, Report, Review } from '@weilinli/contracts';
import { hire, personOf } from '../../testing/hire';
import { openStage, type Stage } from '../../testing/stage';
import { storyAreas } from '../../testing/story-city';
import { openReviews } from './open-reviews';
import { heldPoints } from './testing/held-points';

jest.setTimeout(60_000);
const above = '街道的网格长';
const passed = '修复是你核查通过的, 计不计分由别人来定';
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await hire(stage, { persona: above, role: 'leader', areaCode: storyAreas.streetCode });
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const listOf = async (persona: string, { id }: Report, scope = 'open') =>
  (await (await stage.as(persona)).get<Page<Review>>(`/reviews?scope=${scope}&limit=100`)).body.items?.find(
    ({ report }) => report.id === id,
  );
const reviewOf = async ({ id }: Report) => {
  const [found] = await stage.asOwner<{ id: string }>('SELECT id FROM reviews WHERE report_id = $1', [id]);
  return found?.id ?? '';
};
const decide = async (persona: string, report: Report) =>
  (await stage.as(persona)).post<Review & Problem>(`/reviews/${await reviewOf(report)}/decide`, {
    verdict: 'pay',
    note: '核实过了',
  });
const toldOf = async ({ id }: Report) => {
  const rows = await stage.asOwner<{ persona: string }>(
    `SELECT persona FROM messages JOIN people ON people.id = person_id
      WHERE report_id = $1 AND kind = 'review-waiting' ORDER BY persona`,
    [id],
  );
  return rows.map(({ persona }) => persona).sort();
};
const readAll = () => stage.asOwner('UPDATE messages SET read_at = now() WHERE read_at IS NULL');

/** What each of them finds in his list of open reviews, and may do by the review itself. */
async function seenBy(personas: readonly string[], report: Report) {
  const id = await reviewOf(report);
  const seen: Record<string, string> = {};
  for (const persona of personas) {
    const listed = (await listOf(persona, report)) ? 'listed' : 'not listed';
    const { status, body } = await (await stage.as(persona)).get<Review>(`/reviews/${id}`);
    seen[persona] = `${listed}, ${status === 404 ? 'not seen' : (body.mayNot ?? body.may.join())}`;
  }
  return seen;
}

test('who passed the fix does not judge its points and reads why; the next leader and the desk are told', async () => {
  await readAll();
  const { report } = await heldPoints(stage);
  expect(await seenBy(['leader-1', above, 'dispatcher-1', 'worker-1'], report)).toEqual({
    'leader-1': `not listed, ${passed}`,
    [above]: 'listed, decide',
    'dispatcher-1': 'listed, decide',
    'worker-1': 'not listed, not seen',
  });
  expect(await toldOf(report)).toEqual(['dispatcher-1', above].sort());
  expect(await listOf('leader-1', report, 'all')).toMatchObject({ may: [], mayNot: passed });
  expect(await decide('leader-1', report)).toMatchObject({
    status: 403,
    body: { code: 'FORBIDDEN', detail: expect.stringContaining('You passed the fix') },
  });
  expect((await decide(above, report)).status).toBe(200);
  expect((await listOf('leader-1', report, 'all'))?.mayNot).toBeUndefined();
});

test('nor who had it in hand, or gave it to his own; a desk that dealt it out may', async () => {
  const { report } = await heldPoints(stage, { passedBy: above });
  const given = (persona: string) =>
    stage.asOwner('UPDATE assignments SET assigned_by = $2 WHERE report_id = $1', [report.id, persona]);
  await given(await personOf(stage, 'leader-1'));
  const staff = ['leader-1', above, 'dispatcher-1'];
  expect(await seenBy(staff, report)).toEqual({
    'leader-1': 'not listed, 这件是你指派的, 计不计分由别人来定',
    [above]: `not listed, ${passed}`,
    'dispatcher-1': 'listed, decide',
  });
  await given(await personOf(stage, 'dispatcher-1'));
  expect(await seenBy(staff, report)).toMatchObject({
    'leader-1': 'listed, decide',
    'dispatcher-1': 'listed, decide',
  });
  await stage.asOwner(
    "UPDATE assignments SET claimed_by = (SELECT id FROM people WHERE persona = 'leader-1') WHERE report_id = $1",
    [report.id],
  );
  expect(await seenBy(['leader-1'], report)).toEqual({
    'leader-1': 'not listed, 这件你经手过, 计不计分由别人来定',
  });
});

test('an appeal is not answered by who passed the fix either', async () => {
  const { by, report } = await heldPoints(stage);
  const id = await reviewOf(report);
  const say = async (persona: string, path: string) =>
    (await stage.as(persona)).post<Problem>(path, { verdict: 'void', note: '照片是旧的' });
  expect((await say('dispatcher-1', `/reviews/${id}/decide`)).status).toBe(200);
  await (await stage.as(by)).post(`/me/reviews/${id}/appeal`, { note: '我去过' });
  const { status, body } = await say('leader-1', `/reviews/${id}/answer`);
  expect([status, body.detail]).toEqual([403, expect.stringContaining('You passed the fix')]);
  expect((await say(above, `/reviews/${id}/answer`)).status).toBe(200);
});

test('who has an unread word of reviews gets no second one, and nobody is told twice of the same', async () => {
  await readAll();
  const told = async () => {
    const { report } = await heldPoints(stage, { passedBy: 'district-1' });
    // As after a crash, on two workers.
    await Promise.all([1, 2].map(() => openReviews(stage.deps, report.id)));
    return toldOf(report);
  };
  expect(await told()).toEqual(['dispatcher-1', 'leader-1']);
  expect(await told()).toEqual([]);
  const leader = await stage.as('leader-1');
  const { items } = (await leader.get<Inbox>('/inbox')).body;
  const unread = items.filter(({ kind, readAt }) => kind === 'review-waiting' && !readAt);
  expect(unread).toMatchObject([{ title: '有积分等待核查' }]);
  await leader.post(`/inbox/${unread[0]?.id}/read`);
  expect(await told()).toEqual(['leader-1']);
});

test('a review is never nobody’s: where no other is left, who had a part decides', async () => {
  const [fixed, handled] = [await heldPoints(stage), await heldPoints(stage)];
  await stage.asOwner(
    "INSERT INTO signals (report_id, person_id, signal, weight, reason) SELECT id, resolved_by, 'own-made', 60, '…' FROM reports WHERE id = $1",
    [handled.report.id],
  );
  expect(await seenBy(['leader-1'], handled.report)).toEqual({ 'leader-1': 'not listed, not seen' });
  const leave = (persona: string) =>
    stage.asOwner(
      `UPDATE role_grants SET valid_to = now() WHERE role IN ('leader', 'dispatcher', 'admin')
        AND person_id NOT IN (SELECT id FROM people WHERE persona IN ('leader-1', $1))`,
      [persona],
    );
  await leave(above);
  // The other leader had no part; what concerns the handler has no desk any more, and is for both leaders.
  expect((await decide('leader-1', fixed.report)).status).toBe(403);
  expect(await seenBy(['leader-1', above], handled.report)).toEqual({
    'leader-1': 'listed, decide',
    [above]: 'listed, decide',
  });
  await leave('leader-1');
  await readAll();
  expect(await seenBy(['leader-1'], fixed.report)).toEqual({ 'leader-1': 'listed, decide' });
  const late = await heldPoints(stage);
  expect(await toldOf(late.report)).toEqual(['leader-1']);
  for (const { report } of [fixed, handled, late])
    expect((await decide('leader-1', report)).status).toBe(200);
});
