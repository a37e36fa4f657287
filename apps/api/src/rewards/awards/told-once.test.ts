import type { Points, Problem } from '@weilinli/contracts';
import { inTransaction } from '../../platform/database/transaction';
import { act, buildReport } from '../../testing/build-report';
import { hire } from '../../testing/hire';
import { openStage, type Stage } from '../../testing/stage';
import { post } from '../ledger';
import { settle } from './settle';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const persona = '被告知的人';
const toldOf = (personId: string) =>
  stage.asOwner<{ kind: string; title: string; body: string }>(
    "SELECT kind, title, body FROM messages WHERE person_id = $1 AND kind LIKE 'points-%' ORDER BY id",
    [personId],
  );
/** By six at once, as after a crash, and by the worker. */
const settled = async (reportId: string) => {
  await Promise.all(Array.from({ length: 6 }, () => settle(stage.deps, reportId)));
  await stage.workOff();
  await settle(stage.deps, reportId);
};
const spend = (person: string, points: number) =>
  inTransaction(stage.deps.dataSource, (client) =>
    post(client, {
      ...{ source: `test:${person}`, kind: 'redeemed', personId: person, words: '兑换 雨衣' },
      entries: [
        { account: { person, kind: 'available' }, points: -points },
        { account: { city: 'redeemed' }, points },
      ],
    }),
  );

test('he is told once of what comes, waits again, is owed and is taken back, however often it is settled', async () => {
  const id = await hire(stage, { persona, role: 'courier' });
  const by = await stage.as(persona);
  const report = await buildReport(stage, { by: persona });
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  await act(stage, { by: 'worker-1', report, action: 'resolve' });
  await act(stage, { by: 'leader-1', report, action: 'verify', body: { outcome: 'passed' } });
  await by.post(`/reports/${report.id}/feedback`, { answer: 'fixed', note: '谢谢师傅' });
  await settled(report.id);
  expect((await by.get<Points>('/points')).body).toEqual({ available: 101, pending: 0, held: 0, debt: 0 });
  const came = {
    kind: 'points-earned',
    title: '100 积分到账',
    body: expect.stringContaining('第一个发现的人'),
  };
  expect(await toldOf(id)).toEqual([came]);

  await spend(id, 90);
  await act(stage, { by: persona, report, action: 'reopen', body: { reason: 'broken-again' } });
  await settled(report.id);
  expect((await by.get<Points>('/points')).body).toEqual({ available: 0, pending: 101, held: 0, debt: 90 });
  const waits = {
    kind: 'points-pending-again',
    title: '重新处理, 101 积分转为待核实',
    body: '这件又打开处理了, 修好后再到账, 其中 90 分已经用掉了, 先欠着, 以后得的积分先抵',
  };
  expect(await toldOf(id)).toEqual([came, waits]);

  await act(stage, { by: 'worker-1', report, action: 'resolve' });
  await act(stage, { by: 'leader-1', report, action: 'verify', body: { outcome: 'passed' } });
  await act(stage, { by: persona, report, action: 'confirm' });
  await settled(report.id);
  const again = { ...came, body: expect.stringContaining('其中 90 分先抵了欠的') };
  const ruling = { reportId: report.id, personId: id, verdict: 'void', reason: 'false' };
  expect((await (await stage.as('dispatcher-1')).post<Problem>('/points/rulings', ruling)).status).toBe(201);
  await settled(report.id);
  const gone = {
    kind: 'points-taken-back',
    title: '收回 101 积分',
    body: '核查后不计分: 情况不属实, 其中 90 分已经用掉了, 先欠着, 以后得的积分先抵',
  };
  expect(await toldOf(id)).toEqual([came, waits, again, gone]);
});
