import type { AfterPhotoDoubt, HistoryEntry, Problem, Report } from '@weilinli/contracts';
import { v7 } from 'uuid';
import { insertPhoto } from '../photos/insert-photo';
import { inTransaction } from '../platform/database/transaction';
import { act, buildReport } from '../testing/build-report';
import { openStage, type Stage } from '../testing/stage';
import { placeAt } from '../testing/story-city';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

let file = 0;
/** A photo of which a test says what it looks like, and which file it was. */
async function photographed(by: string, over: { looks?: bigint; file?: string } = {}): Promise<string> {
  const { person } = await stage.as(by);
  const id = v7();
  file += 1;
  const hash = file.toString(16).padStart(64, '0');
  await inTransaction(stage.deps.dataSource, (client) =>
    insertPhoto(client, {
      id,
      ownerId: person?.id ?? '',
      receivedHash: over.file ?? hash,
      fullHash: hash,
      thumbnailHash: hash,
      perceptualHash: over.looks ?? 0n,
      width: 640,
      height: 480,
      bytes: 50_000,
      capturedAt: undefined,
      place: undefined,
    }),
  );
  return id;
}

/** Half of its bits are set, as those of most scenes. */
const scene = BigInt.asIntN(64, 0xf0f0_cccc_aaaa_0ff0n);
const flipped = (bits: number) => BigInt.asIntN(64, scene ^ ((1n << BigInt(bits)) - 1n));

async function accepted(over: { looks?: bigint } = {}): Promise<Report> {
  const report = await buildReport(stage, { photoIds: [await photographed('courier-1', over)] });
  return act(stage, { by: 'worker-1', report, action: 'accept' });
}

const fix = (report: Report, body: object = {}) =>
  act(stage, { by: 'worker-1', report, action: 'resolve', body });

async function facts({ id }: Report, event: string): Promise<unknown> {
  const { body } = await (await stage.as('leader-1')).get<{ items: HistoryEntry[] }>(
    `/reports/${id}/history`,
  );
  return body.items.find((entry) => entry.event === event)?.facts;
}

const elsewhere = placeAt(5, 5);

test('a fix that is proven on site is closed by the reporter’s word', async () => {
  const report = await accepted();
  const fixed = await fix(report);
  expect(fixed.afterPhoto).toEqual({ onSite: true, doubts: [] });
  expect(await facts(report, 'resolve')).toMatchObject({ onSite: true, needsLeader: [], distance: 0 });
  expect(await act(stage, { by: 'courier-1', report, action: 'confirm' })).toMatchObject({
    status: 'closed',
    afterPhoto: { onSite: true, doubts: [] },
  });
});

test('where no place is known that is shown, and the reporter, who stands there, is believed', async () => {
  const report = await accepted();
  const fixed = await act(stage, { by: 'worker-1', report: { id: report.id }, action: 'resolve' });
  expect(fixed.afterPhoto).toEqual({ onSite: false, doubts: ['no-place'] });
  expect(await facts(report, 'resolve')).toMatchObject({ onSite: false, needsLeader: ['no-place'] });
  expect(await act(stage, { by: 'courier-1', report, action: 'confirm' })).toMatchObject({
    status: 'closed',
  });
});

test('a photo from elsewhere is taken, and counts with the words of both reporter and leader', async () => {
  const report = await accepted();
  const fixed = await fix(report, { place: elsewhere });
  expect(fixed).toMatchObject({ status: 'resolved', afterPhoto: { onSite: false, doubts: ['too-far'] } });
  const agreed = await act(stage, { by: 'courier-1', report, action: 'confirm' });
  expect(agreed).toMatchObject({ status: 'resolved', availableActions: ['contest', 'remark'] });
  expect(await facts(report, 'confirm')).toMatchObject({ waitsFor: 'leader', needsLeader: ['too-far'] });
  const again = await (await stage.as('courier-1')).post<Problem>(
    `/reports/${report.id}/actions/confirm`,
    {},
  );
  expect(again).toMatchObject({ status: 409, body: { reportStatus: 'resolved' } });

  const checked = await act(stage, {
    by: 'leader-1',
    report,
    action: 'verify',
    body: { outcome: 'passed' },
  });
  expect(checked).toMatchObject({ status: 'closed', verified: true, assignee: { displayName: '刘敏' } });
  expect(await facts(report, 'verify')).toMatchObject({ outcome: 'passed', closes: true });
});

test('after the leader’s word the reporter’s closes it', async () => {
  const report = await accepted();
  await fix(report, { place: elsewhere });
  const checked = await act(stage, {
    by: 'leader-1',
    report,
    action: 'verify',
    body: { outcome: 'passed' },
  });
  expect(checked.status).toBe('resolved');
  expect(await act(stage, { by: 'courier-1', report, action: 'confirm' })).toMatchObject({
    status: 'closed',
  });
});

test('a leader who finds it unfixed sends it back, and the reporter is asked anew', async () => {
  const report = await accepted();
  await fix(report, { place: elsewhere });
  await act(stage, { by: 'courier-1', report, action: 'confirm' });
  const back = await act(stage, { by: 'leader-1', report, action: 'verify', body: { outcome: 'failed' } });
  expect(back).toMatchObject({ status: 'accepted', rework: 1 });
  expect(back.afterPhoto).toBeUndefined();
  await fix(report);
  expect(await act(stage, { by: 'courier-1', report, action: 'confirm' })).toMatchObject({
    status: 'closed',
  });
});

test('a check says whether it passed', async () => {
  const report = await accepted();
  await fix(report);
  const answer = await (await stage.as('leader-1')).post<Problem>(`/reports/${report.id}/actions/verify`, {});
  expect(answer).toMatchObject({
    status: 422,
    body: { code: 'CHOICE_REQUIRED', errors: [{ path: 'outcome' }] },
  });
});

test('the same file, sent again by whomever, was seen before', async () => {
  const sent = 'a'.repeat(64);
  const first = await buildReport(stage, { photoIds: [await photographed('courier-1', { file: sent })] });
  expect(first.status).toBe('dispatched');
  const report = await accepted();
  const fixed = await fix(report, { photoIds: [await photographed('worker-1', { file: sent })] });
  expect(fixed.afterPhoto).toEqual({ onSite: true, doubts: ['seen-before'] });
  // Whose photo it was is nobody's business here; only that it was used.
  expect(JSON.stringify(await facts(report, 'resolve'))).not.toContain(first.id);
});

test.each<[string, bigint, AfterPhotoDoubt[]]>([
  ['what the report was made with', scene, ['same-as-before']],
  ['the same, compressed again', flipped(3), ['same-as-before']],
  ['the same place, photographed again', flipped(4), []],
])('an after-photo that shows %s', async (_what, looks, doubts) => {
  const report = await accepted({ looks: scene });
  const fixed = await fix(report, { photoIds: [await photographed('worker-1', { looks })] });
  expect(fixed.afterPhoto?.doubts.filter((doubt) => doubt !== 'seen-before')).toEqual(doubts);
});
test('a look-alike is found among the same person’s photos, and around the place', async () => {
  const other = BigInt.asIntN(64, 0x3333_5555_9999_c3c3n);
  const first = await accepted();
  await fix(first, { photoIds: [await photographed('worker-1', { looks: other })] });
  const own = await accepted();
  const again = await fix(own, { photoIds: [await photographed('worker-1', { looks: other })] });
  expect(again.afterPhoto?.doubts).toEqual(['seen-before']);

  const near = BigInt.asIntN(64, 0x1e1e_7878_6666_9c9cn);
  await accepted({ looks: near });
  const beside = await accepted();
  const borrowed = await fix(beside, { photoIds: [await photographed('worker-1', { looks: near })] });
  expect(borrowed.afterPhoto?.doubts).toEqual(['seen-before']);
});

test('pictures that show next to nothing are not compared: all walls look alike', async () => {
  const wall = 0b111n;
  const report = await accepted({ looks: wall });
  const fixed = await fix(report, { photoIds: [await photographed('worker-1', { looks: wall })] });
  expect(fixed.afterPhoto?.doubts).toEqual([]);
});

test('a fence is judged in the same way, and stands', async () => {
  const report = await accepted();
  const safe = await act(stage, {
    by: 'worker-1',
    report,
    action: 'make-safe',
    body: { place: elsewhere },
  });
  expect(safe.madeSafeAt).toBeDefined();
  expect(await facts(report, 'make-safe')).toMatchObject({ onSite: false, needsLeader: ['too-far'] });
});
