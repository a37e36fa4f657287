import { openOutbox } from './open-outbox';
import { type Morning, morning } from './testing/morning';

let day: Morning['day'];
let report: Morning['report'];
let entry: Morning['entry'];
let taken: Morning['taken'];

beforeEach(async () => {
  ({ day, report, entry, taken } = await morning());
});

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
    day.now += 60_000;
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

  it('goes from this window if the one in which it was handed in is closed', async () => {
    const { id } = await report();
    const note = day.phone.texts.get(`entry/${id}`) ?? '';
    const other = {
      id: 'elsewhere',
      key: 'its-key',
      order: 2,
      photos: [{ name: '1.jpg', key: 'its-photo' }],
    };
    const elsewhere = { ...JSON.parse(note), ...other };
    day.phone.photos.set('elsewhere/1.jpg', 'from elsewhere');
    day.phone.texts.set('entry/elsewhere', JSON.stringify(elsewhere));
    await day.outbox.wake();
    expect(await taken()).toMatchObject([{ photos: ['photo'] }, { photos: ['from elsewhere'] }]);
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

describe('at the start', () => {
  it('what cannot be swept keeps nothing else from going', async () => {
    await report();
    const program = day.phone.start();
    const opened = await openOutbox({
      ...program,
      files: { ...program.files, list: () => Promise.reject(new Error('fail permission denied')) },
      client: day.line.clientOn(program),
      clock: () => new Date(day.now),
      chance: () => 0.5,
      newId: () => 'another',
      personId: () => day.person,
    });
    await opened.work();
    expect(opened.entries()).toMatchObject([{ state: 'done' }]);
  });

  it('photos without an entry are swept, and those of unreadable notes are left alone', async () => {
    await report();
    day.phone.photos.set('orphan/1.jpg', 'orphan');
    day.phone.photos.set('newer/1.jpg', 'kept');
    day.phone.texts.set('entry/newer', '{"format":2}');
    await day.boot();
    expect([...day.phone.photos.values()].sort()).toEqual(['kept', 'photo']);
  });
});
