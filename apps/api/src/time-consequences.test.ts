import type { Report } from '@weilinli/contracts';
import { sweepsOf } from './jobs';
import { act, buildReport } from './testing/build-report';
import { shiftReport } from './testing/shift-report';
import { openStage, type Stage } from './testing/stage';
import { placeAt } from './testing/story-city';

/** Who hears of the time that there is for a report, and of how its fix was checked. */
jest.setTimeout(30_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

/** Who was told what since an entry of a report's history, in its order. */
async function told({ id }: Pick<Report, 'id'>, since: number): Promise<string[]> {
  await stage.workOff();
  const rows = await stage.asOwner<{ line: string }>(
    `SELECT m.kind || ' ' || p.persona AS line FROM messages m JOIN people p ON p.id = m.person_id
      WHERE m.report_id = $1 AND m.sequence > $2 ORDER BY m.sequence, m.kind, p.persona`,
    [id, since],
  );
  return rows.map(({ line }) => line);
}

async function inHand(categoryCode = 'P0103'): Promise<Report> {
  const report = await buildReport(stage, { categoryCode });
  return act(stage, { by: 'worker-1', report, action: 'accept' });
}

const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString();

test('what a handler asks for rings at the leader and the desk; the answer is his', async () => {
  const report = await inHand();
  const ask = {
    by: 'worker-1',
    report,
    action: 'request',
    body: { kind: 'extend', reason: 'material' },
  } as const;
  await act(stage, ask);
  await act(stage, { by: 'leader-1', report, action: 'refuse', body: { reason: 'other' } });
  await act(stage, ask);
  await act(stage, { by: 'leader-1', report, action: 'approve' });
  expect(await told(report, report.version)).toEqual([
    'asked dispatcher-1',
    'asked leader-1',
    'refused worker-1',
    'asked dispatcher-1',
    'asked leader-1',
    'extended courier-1',
    'granted worker-1',
  ]);
});

test('the first of two words for more time asks for the second, and is told to nobody else', async () => {
  const report = await inHand('E0505');
  const body = { reason: 'engineering' } as const;
  await act(stage, { by: 'leader-1', report, action: 'extend', body });
  await act(stage, { by: 'dispatcher-1', report, action: 'extend', body });
  expect(await told(report, report.version)).toEqual([
    'second-word dispatcher-1',
    'extended courier-1',
    'extended worker-1',
  ]);
});

test('a pause and its end are told to reporter and handler, and so is what is put on top', async () => {
  const report = await inHand();
  const safe = await act(stage, { by: 'worker-1', report, action: 'make-safe' });
  const body = { reason: 'season', until: days(9) } as const;
  await act(stage, { by: 'leader-1', report, action: 'suspend', body });
  await act(stage, { by: 'leader-1', report, action: 'resume' });
  await act(stage, { by: 'leader-1', report, action: 'supervise', body: { note: '门口有学校' } });
  expect(await told(report, safe.version)).toEqual([
    'paused worker-1',
    'suspended courier-1',
    'resumed courier-1',
    'resumed worker-1',
    'supervised worker-1',
  ]);
});

test('a doubted fix calls the leader, and once more when the reporter has agreed; his word closes it', async () => {
  const report = await inHand();
  await act(stage, { by: 'worker-1', report, action: 'resolve', body: { place: placeAt(5, 5) } });
  await act(stage, { by: 'courier-1', report, action: 'confirm' });
  await act(stage, { by: 'leader-1', report, action: 'verify', body: { outcome: 'passed' } });
  await act(stage, { by: 'courier-1', report, action: 'reopen', body: { reason: 'broken-again' } });
  expect(await told(report, report.version)).toEqual([
    'check leader-1',
    'resolved courier-1',
    'check leader-1',
    'closed courier-1',
    'closed worker-1',
    'reopened worker-1',
  ]);
  const [words] = await stage.asOwner(
    "SELECT title, body FROM messages WHERE report_id = $1 AND kind = 'check' ORDER BY sequence",
    [report.id],
  );
  expect(words).toEqual({
    title: '请核查: 雨水井盖 · 缺失',
    body: expect.stringMatching(/报已修好, 但照片不在现场附近, 要你核查后才算数$/),
  });
});

test('who is exempted hears it, and so does who appealed', async () => {
  const report = await inHand();
  await shiftReport(stage, report.id, 300 * 3_600_000);
  await act(stage, { by: 'worker-1', report, action: 'resolve' });
  const closed = await act(stage, { by: 'courier-1', report, action: 'confirm' });
  await act(stage, { by: 'worker-1', report, action: 'request', body: { kind: 'exempt', note: '停电' } });
  await act(stage, { by: 'dispatcher-1', report, action: 'refuse', body: { reason: 'other' } });
  await act(stage, { by: 'leader-1', report, action: 'exempt', body: { note: '核实停电' } });
  expect(await told(report, closed.version)).toEqual([
    'asked dispatcher-1',
    'asked leader-1',
    'refused worker-1',
    'exempted worker-1',
  ]);
});

test('what becomes due is looked for by every worker, often enough for what is promised within a minute', () => {
  const attend = sweepsOf(stage.deps).find(({ name }) => name === 'attend');
  // Of the rest of the minute a round may need most: thousands of stages may come due at once.
  expect(attend?.everyMs).toBeLessThanOrEqual(10_000);
});
