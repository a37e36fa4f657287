import { personOf } from '../../testing/hire';
import { openStage, type Stage } from '../../testing/stage';
import { inHours, type Leaves, leavesOn } from './testing/leaves';

let stage: Stage;
let leaves: Leaves;
beforeAll(async () => {
  stage = await openStage();
  leaves = leavesOn(stage);
}, 60_000);
afterAll(() => stage.close());
beforeEach(() => leaves.startAnew());
afterEach(() => expect(stage.errors).toEqual([]));

const idOf = (persona: string) => personOf(stage, persona);

test('leave is taken by oneself, or entered by those who plan for one', async () => {
  expect((await leaves.goes('worker-1')).body).toMatchObject({
    person: { displayName: '刘敏' },
    reason: '年休假',
    handedOver: [],
  });
  expect((await leaves.goes('leader-1', { personId: await idOf('worker-2') })).status).toBe(201);
  expect((await leaves.goes('worker-1', { personId: await idOf('worker-2') })).status).toBe(404);
  expect((await leaves.goes('resident-1')).status).toBe(403);
});

test('two leaves of one person never overlap, also when both are entered at once', async () => {
  const both = await Promise.all([
    leaves.goes('worker-1'),
    leaves.goes('worker-1', { startsAt: inHours(2) }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect((await leaves.goes('worker-1', { startsAt: inHours(49), endsAt: inHours(50) })).status).toBe(201);
});

test('a repeat under the same key is the same leave', async () => {
  const body = { startsAt: inHours(1), endsAt: inHours(2) };
  const headers = { 'idempotency-key': 'leave-1' };
  const first = await leaves.goes('worker-1', body, headers);
  expect((await leaves.goes('worker-1', body, headers)).body).toEqual(first.body);
});

test.each([
  ['ends before it starts', { endsAt: inHours(-2) }, 'endsAt'],
  ['is over', { startsAt: inHours(-3), endsAt: inHours(-2) }, 'endsAt'],
  ['began last week', { startsAt: inHours(-200) }, 'startsAt'],
  ['lasts for years', { endsAt: inHours(24 * 400) }, 'endsAt'],
  ['hands over to nobody in particular', { handOver: 'anybody' }, 'handOver'],
])('a leave that %s is refused', async (_, body, path) => {
  const refused = await leaves.goes('worker-1', body);
  expect(refused.status).toBe(400);
  expect(refused.body.errors?.map((error) => error.path)).toEqual([path]);
});
