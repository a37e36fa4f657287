import type { ChangeStages, Problem, StagesAnswer } from '@weilinli/contracts';
import { defaultStages } from '@weilinli/domain';
import { buildReport } from '../testing/build-report';
import { firedNames } from '../testing/fired-stages';
import { shiftReport } from '../testing/shift-report';
import { openStage, type Stage } from '../testing/stage';
import { attention } from './attend';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const minute = 60_000;
type Changed = ChangeStages['stages'];
const shipped = (): Changed => defaultStages.map((one) => ({ ...one, levels: [...one.levels] }));
const put = async (stages: unknown, headers?: Record<string, string>) =>
  (await stage.as('admin-1')).put<StagesAnswer & Problem>('/escalation/stages', { stages }, headers);

test('the staff reads the stages, residents and strangers do not', async () => {
  const worker = await stage.as('worker-1');
  const { status, body } = await worker.get<StagesAnswer>('/escalation/stages');
  expect(status).toBe(200);
  expect(body).toMatchObject({ version: 1, stages: defaultStages });
  expect((await (await stage.as('resident-1')).get('/escalation/stages')).status).toBe(403);
  expect((await stage.noOne.get('/escalation/stages')).status).toBe(401);
});

test('only an administrator changes them', async () => {
  const dispatcher = await stage.as('district-1');
  expect((await dispatcher.put('/escalation/stages', { stages: shipped() })).status).toBe(403);
});

test.each<[string, unknown, number, string]>([
  ['no list', undefined, 400, 'stages'],
  ['an empty list', [], 400, 'stages'],
  [
    'more than twelve',
    Array.from({ length: 13 }, (_, n) => ({ stage: `s${n}`, percent: n + 1, levels: ['worker'] })),
    400,
    'stages',
  ],
  ['a percent of nothing', [{ stage: 'a', percent: 0, levels: ['worker'] }], 400, 'stages[0].percent'],
  ['a level nobody has', [{ stage: 'a', percent: 50, levels: ['mayor'] }], 400, 'stages[0].levels'],
  ['a name that is no name', [{ stage: 'Half!', percent: 50, levels: ['worker'] }], 400, 'stages[0].stage'],
  [
    'a level given twice',
    [{ stage: 'a', percent: 50, levels: ['worker', 'worker'] }],
    422,
    'stages[0].levels',
  ],
  [
    'a name given twice',
    [...shipped().slice(0, 1), { stage: 'half', percent: 60, levels: ['worker'] }],
    422,
    'stages[1].stage',
  ],
  ['percents that do not ascend', shipped().reverse(), 422, 'stages[1].percent'],
])('%s is refused by its place', async (_what, stages, status, path) => {
  const answer = await put(stages);
  expect(answer.status).toBe(status);
  expect(answer.body.errors?.map((error) => error.path)).toContain(path);
});

test('the same list changes nothing, another one is the next version, and a repeat under its key is answered alike', async () => {
  expect((await put(shipped())).body.version).toBe(1);
  const headers = { 'idempotency-key': 'told to the leader at once' };
  const changed = shipped().map((one) =>
    one.stage === 'half' ? { ...one, levels: ['leader' as const] } : one,
  );
  const first = await put(changed, headers);
  expect(first.body).toMatchObject({ version: 2, stages: changed });
  await put(shipped());
  expect((await put(changed, headers)).body).toEqual(first.body);
  expect(stage.deps.escalationStages.version()).toBe(3);
});

test('reports that are open are judged by new stages: from their moment on, and not for what is over', async () => {
  const long = await buildReport(stage);
  const fresh = await buildReport(stage);
  await shiftReport(stage, long.id, 6 * minute);
  const other = await stage.another();
  const sooner = [{ stage: 'tenth', percent: 10, levels: ['worker' as const] }, ...shipped()];
  await put(sooner);
  await stage.workOff();
  const [woken] = await stage.asOwner<{ wakes: number }>(
    'SELECT round(extract(epoch FROM wake_at - created_at))::int AS wakes FROM reports WHERE id = $1',
    [fresh.id],
  );
  expect(woken?.wakes).toBe(90);
  // Another process has not heard of the new stages yet, and hears of them by itself.
  await shiftReport(stage, long.id, 2 * minute);
  await attention(other.deps).round();
  expect(other.deps.escalationStages.version()).toBe(stage.deps.escalationStages.version());
  expect(await firedNames(stage, long.id)).toEqual(['accept half']);
});
