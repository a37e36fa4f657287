import { beginDay, type Day } from './testing/day';
import { memoryServer } from './testing/memory-server';

const place = { longitude: 114.318, latitude: 30.51, datum: 'gcj02' as const };
const minute = 60_000;
let day: Day;
let reports = 0;

beforeEach(async () => {
  reports += 1;
  day = await beginDay(memoryServer(), `#s${reports}-`);
});

const report = (photos: readonly string[] = ['photo']) =>
  day.outbox.add({ kind: 'report', body: { categoryCode: 'P0103', place, description: '#a-1' } }, photos);
const act = (reportId: string, action: 'accept' | 'make-safe', photos: readonly string[] = []) =>
  day.outbox.add(
    {
      kind: 'action',
      reportId,
      action,
      label: '围护',
      body: { note: '#a-2', place, performedAt: '2026-11-20T00:00:00.000Z' },
    },
    photos,
  );
const entry = (index = 0) => day.outbox.entries()[index];
const taken = () => day.server.taken('#a-');

describe('what is handed in', () => {
  it('is kept before anything is sent, and then goes', async () => {
    await report(['one', 'two']);
    expect([...day.phone.photos.values()]).toEqual(['one', 'two']);
    expect(day.line.calls()).toBe(0);
    expect(entry()).toMatchObject({ state: 'queued', personId: 'worker-1' });
    await day.outbox.work();
    expect(entry()).toMatchObject({ state: 'done', result: { reportId: expect.any(String) } });
    expect(await taken()).toMatchObject([{ event: 'submit', photos: ['one', 'two'] }]);
    expect(day.phone.photos.size).toBe(0);
  });

  it('is refused with nothing half kept when the phone is full', async () => {
    day.phone.room = 10;
    await expect(report(['short', 'much too long'])).rejects.toThrow('no room left');
    expect(day.phone.used()).toBe(0);
    expect(day.outbox.entries()).toEqual([]);
  });

  it('needs no more room to become done than it took at first', async () => {
    await report();
    await report();
    day.phone.room = day.phone.used();
    day.line.befalls(['server-broken', 'none', 'none', 'none']);
    await day.outbox.work();
    await day.boot();
    day.now += minute;
    await day.outbox.work();
    expect(day.outbox.entries().map(({ state }) => state)).toEqual(['done', 'done']);
  });

  it('belongs to whoever handed it in: another person neither sees nor sends it', async () => {
    await report();
    day.person = 'courier-1';
    expect(day.outbox.entries()).toEqual([]);
    await day.outbox.work();
    expect(day.line.calls()).toBe(0);
    day.person = 'worker-1';
    await day.outbox.work();
    expect(await taken()).toMatchObject([{ owner: 'worker-1' }]);
  });

  it('stops between two calls when the phone changes hands', async () => {
    await report(['one', 'two']);
    day.line.befalls(['other-person-meanwhile']);
    await day.outbox.work();
    expect(day.line.calls()).toBe(1);
  });

  it('cannot be handed in by nobody', async () => {
    day.person = undefined as never;
    await expect(report()).rejects.toThrow('nobody is signed in');
  });

  it('is gone with its photos when a person’s data is erased', async () => {
    await report();
    await day.outbox.forgetPerson('worker-1');
    expect(day.phone.used()).toBe(0);
  });
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
    const body = { categoryCode: 'P0103', place, description: '#a-3' };
    expect(await day.outbox.correct(id, body)).toBe(true);
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
    const body = { categoryCode: 'P0103', place, description: '#a-1' };
    await day.outbox.correct(id, body, { add: ['another'], drop: ['1.jpg'] });
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

describe('at the start', () => {
  it('photos without an entry are swept, and those of unreadable notes are left alone', async () => {
    await report();
    day.phone.photos.set('orphan/1.jpg', 'orphan');
    day.phone.photos.set('newer/1.jpg', 'kept');
    day.phone.texts.set('entry/newer', '{"format":2}');
    await day.boot();
    expect([...day.phone.photos.values()].sort()).toEqual(['kept', 'photo']);
  });
});
