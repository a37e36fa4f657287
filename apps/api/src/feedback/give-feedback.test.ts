import type { HistoryEntry, Report } from '@weilinli/contracts';
import { buildReport } from '../testing/build-report';
import { historyOf } from '../testing/history-of';
import { openStage, type Stage } from '../testing/stage';
import { type Fixes, fixesOn } from './testing/fixes';

jest.setTimeout(30_000);
let stage: Stage;
let fix: Fixes['fix'];
let fixed: Fixes['fixed'];
let say: Fixes['say'];
let shared: Fixes['shared'];
beforeAll(async () => {
  stage = await openStage();
  ({ fix, fixed, say, shared } = fixesOn(stage));
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const seen = async (persona: string, { id }: Pick<Report, 'id'>) =>
  (await (await stage.as(persona)).get<Report>(`/reports/${id}`)).body;
const lastEntry = async (report: Report): Promise<HistoryEntry | undefined> =>
  (await historyOf(stage, report, 'leader-1')).at(-1);

describe('one tap of who reported it', () => {
  test.each(['fixed', 'so-so'] as const)(
    '"%s" closes it, and the history tells which it was',
    async (answer) => {
      const report = await fixed();
      expect((await seen('courier-1', report)).feedback).toMatchObject({ asked: true });
      const { status, body } = await say('courier-1', report, { answer });
      expect({ status, is: body.status, feedback: body.feedback }).toEqual({
        status: 200,
        is: 'closed',
        feedback: { asked: false, rework: 0, mine: { answer, at: expect.any(String) } },
      });
      expect(await lastEntry(report)).toMatchObject({ event: 'confirm', facts: { answer } });
    },
  );

  test('"not fixed" contests it with no more than the tap; the word becomes the note', async () => {
    const report = await fixed();
    const { body } = await say('courier-1', report, { answer: 'not-fixed', note: '盖子还在晃' });
    expect(body).toMatchObject({ status: 'accepted', rework: 1 });
    expect(await lastEntry(report)).toMatchObject({ event: 'contest', note: '盖子还在晃' });
    // The next fix is another question, and an answer to the first one that waited for signal is none to it.
    await fix(report);
    expect((await seen('courier-1', report)).feedback).toEqual({ asked: true, rework: 1 });
    const ofTheFirst = await say('courier-1', report, { answer: 'fixed', rework: 0 });
    expect(ofTheFirst).toMatchObject({ status: 409, body: { code: 'STALE_VERSION' } });
    expect((await say('courier-1', report, { answer: 'fixed' })).body.status).toBe('closed');
  });

  test('within seven days of closing it opens the report again, whatever was said before', async () => {
    const report = await fixed();
    await say('courier-1', report, { answer: 'fixed' });
    const again = await say('courier-1', report, { answer: 'not-fixed' });
    expect(again.body).toMatchObject({ status: 'accepted', rework: 1 });
    expect(await lastEntry(report)).toMatchObject({ event: 'reopen', reason: 'not-fixed' });

    await fix(report);
    await say('courier-1', report, { answer: 'fixed' });
    await stage.asOwner("UPDATE reports SET closed_at = now() - interval '7 days 1 minute' WHERE id = $1", [
      report.id,
    ]);
    const late = await say('courier-1', report, { answer: 'not-fixed' });
    expect(late).toMatchObject({ status: 409, body: { reportStatus: 'closed' } });
  });

  test('sent twice it is one answer', async () => {
    const report = await fixed();
    const performedAt = new Date().toISOString();
    const body = { answer: 'not-fixed', rework: 0, performedAt } as const;
    const headers = { 'idempotency-key': 'tapped-twice' };
    const first = await say('courier-1', report, body, headers);
    const second = await say('courier-1', report, body, headers);
    expect(second).toMatchObject({ status: 200, text: first.text });
    expect((await seen('courier-1', report)).rework).toBe(1);
    expect(await lastEntry(report)).toMatchObject({ event: 'contest', performedAt });
  });
});

describe('one tap of others', () => {
  test('who reported the same sends it back; who follows it is heard, and sends nobody', async () => {
    const report = await shared();
    const doubt = await say('resident-2', report, { answer: 'not-fixed', note: '旁边还有一个洞' });
    expect(doubt).toMatchObject({
      status: 200,
      body: { view: 'public', status: 'resolved', feedback: { asked: true, mine: { answer: 'not-fixed' } } },
    });
    expect((await seen('courier-1', report)).feedback).toMatchObject({ asked: true });
    const { feedback } = await seen('leader-1', report);
    expect(feedback).toEqual({
      asked: false,
      rework: 0,
      said: [{ answer: 'not-fixed', note: '旁边还有一个洞', at: expect.any(String) }],
    });
    expect((await say('resident-1', report, { answer: 'fixed' })).body.status).toBe('resolved');
    expect((await say('resident-1', report, { answer: 'not-fixed' })).body).toMatchObject({
      status: 'accepted',
      rework: 1,
    });
  });

  test('stands once it is closed; who has said nothing yet still may', async () => {
    const report = await shared();
    await say('resident-2', report, { answer: 'so-so' });
    await say('courier-1', report, { answer: 'fixed' });
    expect(await say('resident-2', report, { answer: 'fixed' })).toMatchObject({
      status: 409,
      body: { code: 'ACTION_NOT_ALLOWED', detail: expect.stringContaining('closed since') },
    });
    expect((await seen('resident-1', report)).feedback).toMatchObject({ asked: true });
    expect(await say('resident-1', report, { answer: 'fixed' })).toMatchObject({
      status: 200,
      body: { feedback: { asked: false, mine: { answer: 'fixed' } } },
    });
  });

  test('is for nobody else, and not before there is a fix', async () => {
    const report = await buildReport(stage);
    expect(await say('courier-1', report, { answer: 'fixed' })).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('once it is proven'), reportStatus: 'dispatched' },
    });
    await fix(report);
    for (const persona of ['resident-2', 'worker-1', 'leader-1'])
      expect((await say(persona, report, { answer: 'fixed' })).status).toBe(409);
    const spoilt = await say('courier-1', report, { answer: 'perhaps' as 'fixed' });
    expect(spoilt).toMatchObject({ status: 400, body: { errors: [{ path: 'answer' }] } });
  });
});
