import type { Problem } from '@weilinli/contracts';
import { buildReport } from '../testing/build-report';
import type { Caller } from '../testing/caller';
import type { Stage } from '../testing/stage';
import { type Either, openTwoProcesses, type TwoProcesses } from './testing/two-processes';

let stage: Stage;
let at: TwoProcesses['at'];
beforeAll(async () => {
  ({ stage, at } = await openTwoProcesses());
});
afterAll(() => stage.close());

const contests: [string, string, (personId: string) => object][] = [
  ['worker-1', 'accept', () => ({})],
  ['courier-1', 'withdraw', () => ({})],
  ['dispatcher-1', 'decline', () => ({ reason: 'duplicate' })],
  ['worker-1', 'return', () => ({ reason: 'not-mine' })],
];
test.each(contests)('of many who would %s: %s at once, one does', async (persona, action, body) => {
  const report = await buildReport(stage);
  const by = await stage.as(persona);
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      at(index, by).post<Either>(`/reports/${report.id}/actions/${action}`, body('')),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
  const winner = answers.find(({ status }) => status === 200);
  for (const { status, body: problem } of answers) {
    if (status === 200) continue;
    expect(problem).toMatchObject({
      code: 'ACTION_NOT_ALLOWED',
      reportStatus: winner?.body.status,
      availableActions: winner?.body.availableActions,
    });
  }
  expect(winner?.body.version).toBe(3);
});

test('of many who assign it, having seen the same version, one does; the others are told to look again', async () => {
  const report = await buildReport(stage);
  const desk = await stage.as('dispatcher-1');
  const personId = (await stage.as('worker-2')).person?.id;
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      at(index, desk).post<Either>(`/reports/${report.id}/actions/assign`, {
        personId,
        version: report.version,
      }),
    ),
  );
  const outcomes = answers.map(({ status, body }) => (status === 200 ? 'done' : `${status} ${body.code}`));
  expect(outcomes.sort()).toEqual([...Array(7).fill('409 STALE_VERSION'), 'done']);
  for (const { body } of answers.filter(({ status }) => status === 409)) {
    expect(body).toMatchObject({
      reportStatus: 'dispatched',
      availableActions: expect.arrayContaining(['assign']),
    });
  }
});

test('whoever accepts, assigns, withdraws and declines at once, the history has no gap and no two ends', async () => {
  const colleague = (await stage.as('worker-2')).person?.id;
  const [company] = await stage.asOwner<{ id: string }>(
    `SELECT id FROM organisations WHERE code = 'DEMO-WATER'`,
  );
  for (let round = 0; round < 15; round++) {
    const report = await buildReport(stage);
    const path = (action: string) => `/reports/${report.id}/actions/${action}`;
    const [worker, courier, dispatcher] = await Promise.all(
      ['worker-1', 'courier-1', 'dispatcher-1'].map(stage.as),
    );
    const calls: [Caller | undefined, string, object][] = [
      [worker, 'accept', {}],
      [courier, 'withdraw', {}],
      [dispatcher, 'assign', { personId: colleague }],
      [dispatcher, 'assign', { organisationId: company?.id }],
      [dispatcher, 'decline', { reason: 'unclear' }],
      [courier, 'remark', { note: '请快一点' }],
    ];
    const answers = await Promise.all(
      calls.flatMap(([by, action, body], index) =>
        by ? [at(index + round, by).post<Problem>(path(action), body)] : [],
      ),
    );
    expect(answers.filter(({ status }) => status !== 200 && status !== 409).map(({ text }) => text)).toEqual(
      [],
    );
    const entries = await stage.asOwner<{ sequence: number; event: string; ordered: boolean }>(
      `SELECT sequence, event, coalesce(at >= lag(at) OVER (ORDER BY sequence), true) AS ordered FROM history
        WHERE report_id = $1 ORDER BY sequence`,
      [report.id],
    );
    const done = answers.filter(({ status }) => status === 200).length;
    expect(entries.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: done + 2 }, (_, i) => i + 1),
    );
    expect(entries.filter(({ ordered }) => !ordered)).toEqual([]);
    const [state] = await stage.asOwner(
      `SELECT status IN ('declined', 'withdrawn') AS over, version, (SELECT count(*)::int FROM assignments a
        WHERE a.report_id = r.id AND a.ended_at IS NULL) AS handlers FROM reports r WHERE id = $1`,
      [report.id],
    );
    expect(state).toMatchObject({ version: done + 2, handlers: state?.over ? 0 : 1 });
  }
});
