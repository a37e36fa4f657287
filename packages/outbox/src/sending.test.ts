import { described, type Morning, marked, morning } from './testing/morning';

const minute = 60_000;
let day: Morning['day'];
let report: Morning['report'];
let act: Morning['act'];
let entry: Morning['entry'];
let taken: Morning['taken'];

beforeEach(async () => {
  ({ day, report, act, entry, taken } = await morning());
});

describe('a try that did not succeed', () => {
  it('comes again after a second, then twice as long, never longer than five minutes', async () => {
    await report();
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 12; attempt++) {
      day.line.befalls(['server-broken']);
      await day.outbox.work();
      const due = day.outbox.dueAt()?.getTime() ?? 0;
      waits.push(due - day.now);
      day.now = due;
    }
    // Half of each is fixed, half by chance; chance is one half here.
    expect(waits.map((wait) => wait / 0.75).slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(waits.at(-1)).toBe(300_000 * 0.75);
  });

  it('does not wait when there is signal again', async () => {
    await report();
    day.line.befalls(['never-arrives']);
    await day.outbox.work();
    await day.outbox.work();
    expect(entry()).toMatchObject({ state: 'queued', attempts: 1, problem: { code: 'NO_ANSWER' } });
    await day.outbox.wake();
    expect(entry()).toMatchObject({ state: 'done' });
  });

  it('does not wait when the server is there again, unless it was the server that asked to wait', async () => {
    await report();
    day.line.befalls(['server-busy']);
    await day.outbox.work();
    await day.outbox.wake();
    expect(entry()).toMatchObject({ state: 'done' });

    await report();
    day.line.befalls(['too-many']);
    await day.outbox.work();
    await day.outbox.wake();
    expect(entry(1)).toMatchObject({ state: 'queued', attempts: 1, problem: { status: 429 } });
  });

  it('does not wait when there was signal again before a call was given up', async () => {
    await report();
    day.line.befalls(['never-arrives']);
    await Promise.all([day.outbox.work(), day.outbox.wake()]);
    expect(entry()).toMatchObject({ state: 'done' });
  });

  it('does not wait for years because the phone’s clock was set back', async () => {
    await report();
    day.line.befalls(['server-broken']);
    await day.outbox.work();
    day.now -= 365 * 24 * 60 * minute;
    await day.outbox.work();
    expect(entry()).toMatchObject({ state: 'done' });
  });

  it('is one flight with all others: whoever works meanwhile joins', async () => {
    await report();
    await Promise.all([day.outbox.work(), day.outbox.work(), day.outbox.wake()]);
    expect(day.line.calls()).toBe(2);
    expect(await taken()).toHaveLength(1);
  });

  it('makes no second report of a lost answer, nor of a correction after it', async () => {
    const { id } = await report();
    day.line.befalls(['none', 'answer-lost']);
    await day.outbox.work();
    expect(await day.outbox.correct(id, described(3))).toBe(true);
    await day.outbox.wake();
    expect(entry()).toMatchObject({ state: 'done', tookEarlier: true });
    expect((await taken()).map(({ marker }) => marker)).toEqual(['#a-1']);
  });
});

describe('what needs the person', () => {
  it('says when all photos are gone, and takes another', async () => {
    const { id } = await report();
    day.phone.photos.clear();
    await day.outbox.work();
    expect(entry()).toMatchObject({ state: 'failed', problem: { code: 'PHOTO_MISSING' } });
    await day.outbox.correct(id, described(1), { add: ['another'], drop: ['1.jpg'] });
    await day.outbox.work();
    expect(await taken()).toMatchObject([{ photos: ['another'] }]);
  });

  it('goes without one photo of several that is gone, and says so', async () => {
    await report(['one', 'two']);
    day.phone.photos.delete(`${entry()?.id}/1.jpg`);
    await day.outbox.work();
    expect(entry()).toMatchObject({
      state: 'done',
      photos: [{ missing: true }, { photoId: expect.any(String) }],
    });
  });

  it('is removed on purpose, with its photos', async () => {
    const { id } = await report();
    expect(await day.outbox.remove(id)).toBe(true);
    expect(day.phone.used()).toBe(0);
    await day.outbox.work();
    expect(await taken()).toEqual([]);
  });

  it('tells a conflict, and brings photos, words, time and place as a remark', async () => {
    const reportId = await day.server.newTask();
    await day.server.reassign(reportId);
    await act(reportId, 'make-safe', ['fenced']);
    await day.outbox.work();
    expect(entry()).toMatchObject({
      state: 'failed',
      conflict: { code: 'ACTION_NOT_ALLOWED', reportStatus: 'dispatched', evidence: 'kept' },
    });
    expect(await taken()).toMatchObject([{ event: 'remark', photos: ['fenced'] }]);
    expect(day.phone.photos.size).toBe(0);
  });

  it('is not lost by a clock that is wrong by years: it goes without the time that cannot be', async () => {
    const capturedAt = '2101-01-01T00:00:00.000Z';
    await day.outbox.add({ kind: 'report', body: { ...described(1), capturedAt } }, ['photo']);
    const reportId = await day.server.newTask();
    const label = '接单';
    const body = { performedAt: capturedAt, note: `${marked}2` };
    await day.outbox.add({ kind: 'action', reportId, action: 'accept', label, body });
    await day.outbox.work();
    expect(day.outbox.entries().map(({ state, what }) => [state, what.body])).toEqual([
      ['done', described(1)],
      ['done', { note: `${marked}2` }],
    ]);
    expect(await taken()).toMatchObject([{ event: 'submit', photos: ['photo'] }, { event: 'accept' }]);
  });

  it('brings the word on a fix that was reworked since as a remark, and keeps nothing of a mere tap', async () => {
    const reportId = await day.server.newFix();
    const answer = (rework: number, note?: string) =>
      day.outbox.add({
        kind: 'feedback',
        reportId,
        label: '没修好',
        body: { answer: 'not-fixed', rework, ...(note ? { note } : {}) },
      });
    day.person = 'courier-1';
    await answer(0);
    await answer(0, `${marked}3`);
    await answer(0);
    await day.outbox.work();
    expect(day.outbox.entries().map(({ state, conflict }) => conflict?.evidence ?? state)).toEqual([
      'done',
      'kept',
      'none',
    ]);
    expect(await taken()).toMatchObject([{ event: 'remark', owner: 'courier-1' }]);
  });

  it('is told of a word on duty that is over, and the next one goes all the same', async () => {
    const say = (onDuty: boolean, performedAt: string) =>
      day.outbox.add({ kind: 'duty', label: onDuty ? '上班' : '下班', body: { onDuty, performedAt } });
    await day.server.clientOf('worker-1').sayDuty({ onDuty: false, performedAt: '2026-11-20T01:00:00.000Z' });
    await say(true, '2026-11-20T00:00:00.000Z');
    await say(true, '2026-11-20T02:00:00.000Z');
    await day.outbox.work();
    expect(day.outbox.entries()).toMatchObject([
      { state: 'failed', conflict: { code: 'DUTY_WORD_OVER', evidence: 'none' } },
      { state: 'done' },
    ]);
  });

  it('holds back what comes later on the same report, and nothing else', async () => {
    const reportId = await day.server.newTask();
    await act(reportId, 'make-safe', ['lost']);
    await act(reportId, 'accept');
    await report();
    day.phone.photos.delete(`${entry()?.id}/1.jpg`);
    await day.outbox.work();
    expect(day.outbox.entries().map(({ state }) => state)).toEqual(['failed', 'queued', 'done']);
    expect(day.outbox.dueAt()).toBeUndefined();
    await day.outbox.remove(entry()?.id ?? '');
    await day.outbox.work();
    expect(await taken()).toMatchObject([{ event: 'submit' }, { event: 'accept' }]);
  });
});
