import type { Problem, Report } from '@weilinli/contracts';
import { buildPhoto, buildPhotos } from '../testing/build-photo';
import type { Answer } from '../testing/caller';
import type { Stage } from '../testing/stage';
import { places } from '../testing/story-city';
import { type Either, openTwoProcesses, type TwoProcesses } from './testing/two-processes';

// A thousand calls on a busy machine.
jest.setTimeout(120_000);

let stage: Stage;
let at: TwoProcesses['at'];
beforeAll(async () => {
  ({ stage, at } = await openTwoProcesses());
});
afterAll(() => stage.close());

function shuffled<T>(items: readonly T[]): T[] {
  // Any order that mixes them will do, the same each time.
  return items
    .map((item, index) => ({ item, place: (index * 7_919) % 10_007 }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** Who is told to come again comes again, under the same key: two processes may be full for a while. */
async function until201<T>(call: () => Promise<Answer<T>>): Promise<Answer<T>> {
  const answer = await call();
  return answer.status === 503 ? until201(call) : answer;
}

const submission = (photoId: string, description: string) => ({
  categoryCode: 'P0103',
  description,
  place: places.gate,
  photoIds: [photoId],
});

test('a thousand submissions at once, 200 of them repeats: 800 reports, each once in every respect', async () => {
  const reporters = await Promise.all(['courier-1', 'resident-1', 'resident-2', 'property-1'].map(stage.as));
  const bodies = await Promise.all(
    reporters.map(async (by) => {
      const photos = await buildPhotos(stage, by, 200);
      return photos.map((photo, index) => ({ by, body: submission(photo, `${index}`), key: `key-${index}` }));
    }),
  );
  const firsts = bodies.flat();
  const repeats = firsts.filter((_, index) => index % 4 === 0);
  const calls = shuffled([...firsts, ...repeats]);
  const answers = await Promise.all(
    calls.map(({ by, body, key }, index) =>
      until201(() => at(index, by).post<Report>('/reports', body, { 'idempotency-key': key })),
    ),
  );
  expect(answers.filter(({ status }) => status !== 201).map(({ text }) => text)).toEqual([]);
  expect(calls).toHaveLength(1_000);

  const answersOf = new Map<unknown, Answer<Report>[]>();
  for (const [index, call] of calls.entries()) {
    const answer = answers[index];
    const key = `${call.by.person?.id} ${call.key}`;
    if (answer) answersOf.set(key, [...(answersOf.get(key) ?? []), answer]);
  }
  const repeated = [...answersOf.values()].filter((same) => same.length === 2);
  expect(repeated).toHaveLength(200);
  expect(repeated.filter(([first, second]) => first?.text !== second?.text)).toEqual([]);

  const ids = new Set(answers.map(({ body }) => body.id));
  expect(ids.size).toBe(800);
  await stage.workOff();
  const [counts] = await stage.asOwner(`
    SELECT count(*)::int AS reports, count(DISTINCT number)::int AS numbers,
      count(*) FILTER (WHERE status = 'dispatched' AND version = 2)::int AS dispatched,
      count(*) FILTER (WHERE 1 = (SELECT count(*) FROM assignments a WHERE a.report_id = r.id AND a.kind = 'lead'))::int AS "withOneHandler",
      count(*) FILTER (WHERE '{submit,dispatch}' = (SELECT array_agg(h.event ORDER BY h.sequence) FROM history h WHERE h.report_id = r.id)
        AND '{1,2}' = (SELECT array_agg(h.sequence ORDER BY h.sequence) FROM history h WHERE h.report_id = r.id))::int AS "withBothEntries",
      count(*) FILTER (WHERE 1 = (SELECT count(*) FROM photos p WHERE p.report_id = r.id AND p.stage = 'before'))::int AS "withItsPhoto",
      count(*) FILTER (WHERE '{new-task}' = (SELECT array_agg(m.kind) FROM messages m WHERE m.report_id = r.id))::int AS "withOneMessage"
    FROM reports r`);
  expect(counts).toEqual({
    reports: 800,
    numbers: 800,
    dispatched: 800,
    withOneHandler: 800,
    withBothEntries: 800,
    withItsPhoto: 800,
    withOneMessage: 800,
  });
});

test('another body under a key that was used is refused, also while the first is on its way', async () => {
  const by = await stage.as('courier-1');
  const photos = await buildPhotos(stage, by, 20);
  const answers = await Promise.all(
    photos.map((photo, index) =>
      at(index, by).post<Either>('/reports', submission(photo, `${index}`), {
        'idempotency-key': 'one key for all',
      }),
    ),
  );
  const accepted = answers.filter(({ status }) => status === 201);
  const refused = answers.filter(({ status }) => status === 422);
  expect([accepted.length, refused.length]).toEqual([1, 19]);
  expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(['IDEMPOTENCY_KEY_REUSED']));
  // Who lost left nothing behind: the other photos are still free.
  const [{ free } = {}] = await stage.asOwner<{ free: number }>(
    'SELECT count(*)::int AS free FROM photos WHERE id = ANY($1) AND report_id IS NULL',
    [photos],
  );
  expect(free).toBe(19);
});

test('the order of names in a body, and another path or person, make no other and the same key', async () => {
  const by = await stage.as('resident-1');
  const { categoryCode, ...rest } = submission(await buildPhoto(stage, by), 'twice');
  const key = { 'idempotency-key': 'in any order' };
  const first = await by.post<Report>('/reports', { categoryCode, ...rest }, key);
  const second = await by.post<Report>('/reports', { ...rest, categoryCode }, key);
  expect(second.text).toBe(first.text);
  const other = await stage.as('resident-2');
  const theirs = await other.post<Report>(
    '/reports',
    submission(await buildPhoto(stage, other), 'theirs'),
    key,
  );
  expect(theirs.status).toBe(201);
  expect(theirs.body.id).not.toBe(first.body.id);
  // Withdrawing under the same key is another path.
  const withdrawn = await by.post<Report>(`/reports/${first.body.id}/actions/withdraw`, {}, key);
  expect(withdrawn.body.status).toBe('withdrawn');
  const again = await by.post<Report>(`/reports/${first.body.id}/actions/withdraw`, {}, key);
  expect([again.status, again.text]).toEqual([200, withdrawn.text]);
});

test('of two reports that want one photo at once, one gets it', async () => {
  const by = await stage.as('courier-1');
  for (let round = 0; round < 10; round++) {
    const [shared = '', own = ''] = await buildPhotos(stage, by, 2);
    const answers = await Promise.all([
      at(0, by).post<Problem>('/reports', submission(shared, 'one')),
      at(1, by).post<Problem>('/reports', { ...submission(own, 'other'), photoIds: [own, shared] }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const loser = answers.find(({ status }) => status === 409);
    expect(loser?.body.code).toBe('PHOTO_ALREADY_USED');
  }
});
