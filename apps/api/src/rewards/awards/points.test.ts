import type {
  Page,
  Points,
  PointsEntry,
  PointsRuling,
  Problem,
  Report,
  ReportPoints,
} from '@weilinli/contracts';
import { shippedPointRules } from '@weilinli/domain';
import { onConnection } from '../../platform/database/on-connection';
import { inTransaction } from '../../platform/database/transaction';
import { act, buildReport } from '../../testing/build-report';
import { personOf } from '../../testing/hire';
import { openStage, type Stage } from '../../testing/stage';
import { places } from '../../testing/story-city';
import { post } from '../ledger';
import { auditPoints } from './audit-points';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const full = shippedPointRules.found.critical;
const nothing: Points = { available: 0, pending: 0, held: 0, debt: 0 };

const pointsOf = async (persona: string): Promise<Points> => {
  await stage.workOff();
  return (await (await stage.as(persona)).get<Points>('/points')).body;
};
const worthTo = async (persona: string, { id }: Pick<Report, 'id'>) =>
  (await (await stage.as(persona)).get<ReportPoints & Problem>(`/reports/${id}/points`)).body;
const entriesOf = async (persona: string, query = '') =>
  (await (await stage.as(persona)).get<Page<PointsEntry>>(`/points/entries${query}`)).body;
const audit = () => onConnection(stage.deps.dataSource, (client) => auditPoints(stage.deps, client));
const fixed = async (report: Report): Promise<void> => {
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  await act(stage, { by: 'worker-1', report, action: 'resolve' });
  await act(stage, { by: 'leader-1', report, action: 'verify', body: { outcome: 'passed' } });
  await act(stage, { by: 'courier-1', report, action: 'confirm' });
};
const spend = async (persona: string, points: number) => {
  const person = await personOf(stage, persona);
  await inTransaction(stage.deps.dataSource, (client) =>
    post(client, {
      source: `test:${persona}:${points}`,
      kind: 'redeemed',
      personId: person,
      words: '兑换 雨衣',
      entries: [
        { account: { person, kind: 'available' }, points: -points },
        { account: { city: 'redeemed' }, points },
      ],
    }),
  );
};

let first: Report;
test('who reports sees at once what it may bring, in the book as soon as the worker has run, and earned when it is fixed', async () => {
  first = await buildReport(stage);
  expect(await worthTo('courier-1', first)).toEqual({
    items: [
      {
        kind: 'found',
        state: 'pending',
        points: full,
        worth: full,
        because: [`重大隐患 ${full} 分`, '你是第一个发现的人'],
      },
    ],
  });
  expect(await pointsOf('courier-1')).toEqual({ ...nothing, pending: full });
  await fixed(first);
  expect(await pointsOf('courier-1')).toEqual({ ...nothing, available: full });
  const { items, nextCursor } = await entriesOf('courier-1');
  expect(items.map(({ words, changes }) => [words, changes])).toEqual([
    [`已修好, ${full} 分到账`, { ...nothing, available: full, pending: -full }],
    [`待核实 +${full}`, { ...nothing, pending: full }],
  ]);
  expect(nextCursor).toBeNull();
  expect(items[0]?.report).toMatchObject({ id: first.id, number: first.number, category: '雨水井盖' });
  expect(items[0]?.report?.thumbnailUrl).toContain('/photos/');
  const earned = await entriesOf('courier-1', '?account=available&limit=1');
  expect(earned.items).toHaveLength(1);
});

test('what is reopened is pending again, and what was spent of it meanwhile is owed until it is earned anew', async () => {
  await spend('courier-1', full - 10);
  await act(stage, { by: 'courier-1', report: first, action: 'reopen', body: { reason: 'broken-again' } });
  expect(await pointsOf('courier-1')).toEqual({ ...nothing, pending: full, debt: full - 10 });
  await act(stage, { by: 'worker-1', report: first, action: 'resolve' });
  await act(stage, { by: 'courier-1', report: first, action: 'contest' });
  expect(await pointsOf('courier-1')).toEqual({ ...nothing, pending: full, debt: full - 10 });
  await act(stage, { by: 'worker-1', report: first, action: 'resolve' });
  await act(stage, { by: 'leader-1', report: first, action: 'verify', body: { outcome: 'passed' } });
  await act(stage, { by: 'courier-1', report: first, action: 'confirm' });
  expect(await pointsOf('courier-1')).toEqual({ ...nothing, available: 10 });
});

test('a merged report credits everybody once, and an unmerged one corrects it', async () => {
  const other = await buildReport(stage, { by: 'resident-1' });
  const same = await buildReport(stage, { by: 'resident-2' });
  await act(stage, { by: 'property-1', report: other, action: 'follow' });
  await act(stage, { by: 'property-1', report: same, action: 'follow' });
  expect(await pointsOf('resident-2')).toEqual({ ...nothing, pending: full });
  await act(stage, { by: 'leader-1', report: other, action: 'merge', body: { into: same.id } });
  expect([await pointsOf('resident-1'), await pointsOf('resident-2'), await pointsOf('property-1')]).toEqual([
    { ...nothing, pending: full },
    { ...nothing, pending: 2 },
    { ...nothing, pending: 2 },
  ]);
  await act(stage, { by: 'leader-1', report: other, action: 'unmerge' });
  expect([await pointsOf('resident-2'), await pointsOf('property-1')]).toEqual([
    { ...nothing, pending: full },
    { ...nothing, pending: 4 },
  ]);
  await act(stage, { by: 'leader-1', report: same, action: 'decline', body: { reason: 'false' } });
  expect(await pointsOf('resident-2')).toEqual(nothing);
  expect(await worthTo('resident-2', same)).toMatchObject({
    items: [{ state: 'none', points: 0, worth: 0, because: ['没有受理: 情况不属实'] }],
  });
  expect((await entriesOf('resident-2')).items[0]?.words).toBe(`不再计 ${full} 分`);
});

test('a ruling takes back with its reason, whoever it concerns owes what he has spent, and the last word counts', async () => {
  const personId = await personOf(stage, 'courier-1');
  const ruling = { reportId: first.id, personId, verdict: 'void', reason: 'copied', note: '与去年照片相同' };
  const say = async (persona: string, body: object) =>
    (await stage.as(persona)).post<PointsRuling & Problem>('/points/rulings', { ...ruling, ...body });
  expect((await worthTo('leader-1', first)).ofOthers).toBeUndefined();
  expect((await worthTo('dispatcher-1', first)).ofOthers).toContainEqual({
    person: { id: personId, displayName: '郭飞' },
    items: [expect.objectContaining({ kind: 'found', state: 'earned', points: full })],
  });
  expect((await say('leader-1', {})).status).toBe(403);
  expect((await say('dispatcher-1', { personId: await personOf(stage, 'resident-2') })).status).toBe(400);
  const { status, body } = await say('dispatcher-1', {});
  expect([status, body.reason, body.ruledBy?.displayName]).toEqual([201, 'copied', expect.any(String)]);
  expect(await pointsOf('courier-1')).toEqual({ ...nothing, debt: full - 10 });
  const [entry] = (await entriesOf('courier-1')).items;
  expect(entry).toMatchObject({
    words: `收回 ${full} 分`,
    because: ['核查后不计分: 照片不是这次在现场拍的'],
  });
  await say('admin-1', { verdict: 'pay', reason: 'appealed' });
  expect(await pointsOf('courier-1')).toEqual({ ...nothing, available: 10 });
});

test('points over the threshold of signals wait, and a person’s word pays them', async () => {
  const report = await buildReport(stage, { by: 'courier-1', place: places.otherStreet });
  const personId = await personOf(stage, 'courier-1');
  await stage.asOwner(
    `INSERT INTO signals (report_id, person_id, signal, weight, reason) VALUES ($1, $2, 'photo-copied', 100, '照片用过')`,
    [report.id, personId],
  );
  await stage.workOff();
  await stage.asOwner("UPDATE reports SET status = 'closed', closed_at = now() WHERE id = $1", [report.id]);
  expect((await worthTo('courier-1', report)).items[0]).toMatchObject({ state: 'held', points: full });
  const pay = { reportId: report.id, personId, verdict: 'pay', reason: 'genuine' };
  await (await stage.as('admin-1')).post('/points/rulings', pay);
  expect(await pointsOf('courier-1')).toEqual({ ...nothing, available: full + 10 });
});

test('a report that is nobody else’s to see tells nobody else its points', async () => {
  const report = await buildReport(stage, { by: 'resident-1' });
  expect(await worthTo('resident-2', report)).toEqual({ items: [] });
  await act(stage, { by: 'resident-1', report, action: 'withdraw' });
  expect((await worthTo('resident-2', report)).code).toBe('NOT_FOUND');
  expect((await worthTo('resident-1', report)).items[0]).toMatchObject({ state: 'none', worth: 0 });
});

test('the audit finds nothing, and whatever somebody changes behind the ledger’s back', async () => {
  await stage.workOff();
  expect((await audit()).differences).toEqual([]);
  await stage.asOwner(
    `UPDATE ledger_accounts SET balance = balance + 1 WHERE kind = 'available' AND balance > 0`,
  );
  await stage.asOwner("UPDATE reports SET severity = 'minor' WHERE id = $1", [first.id]);
  const { differences } = await audit();
  expect(differences.map((line) => line.split(':')[0])).toEqual([
    'every balance is the sum of its entries',
    expect.stringContaining(`${first.number} found of`),
  ]);
});
