import type { Report } from '@weilinli/contracts';
import { buildPhoto } from '../../testing/build-photo';
import { act, buildReport } from '../../testing/build-report';
import { hire, personOf } from '../../testing/hire';
import { openStage, type Stage } from '../../testing/stage';
import { placeAt, places } from '../../testing/story-city';
import { type Shot, shot } from './testing/shot';

jest.setTimeout(60_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

let people = 0;
/** Somebody whom nothing is known of. */
async function rider(): Promise<string> {
  const persona = `骑手 ${++people}`;
  await hire(stage, { persona, role: 'courier' });
  return persona;
}

async function reported(by: string, over: Shot & Partial<Parameters<typeof buildReport>[1]> = {}) {
  const { file, look, captured, ...rest } = over;
  return buildReport(stage, {
    by,
    ...rest,
    photoIds: [await shot(stage, by, { file, look, captured } as Shot)],
  });
}

async function fix(report: Report): Promise<void> {
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  await act(stage, { by: 'worker-1', report, action: 'resolve' });
  await act(stage, { by: 'leader-1', report, action: 'verify', body: { outcome: 'passed' } });
}

/** What was noticed about whom, each with its weight. */
async function noticed({ id }: Pick<Report, 'id'>): Promise<string[]> {
  await stage.workOff();
  const rows = await stage.asOwner<{ words: string }>(
    `SELECT person.display_name || ' ' || signal || ' ' || weight AS words FROM signals JOIN people person
      ON person.id = person_id WHERE report_id = $1 ORDER BY words`,
    [id],
  );
  return rows.map(({ words }) => words);
}

describe('photos', () => {
  test('a file that somebody else used elsewhere is noticed, the one who took it is not', async () => {
    const [owner, copier] = [await rider(), await rider()];
    const original = await reported(owner, { file: 'a hole', place: places.otherCommunity });
    await stage.workOff();
    const copy = await reported(copier, { file: 'a hole' });
    expect(await noticed(copy)).toEqual([`${copier} photo-copied 100`]);
    expect(await noticed(original)).toEqual([]);
    const [{ reason } = { reason: '' }] = await stage.asOwner<{ reason: string }>(
      'SELECT reason FROM signals WHERE report_id = $1',
      [copy.id],
    );
    expect(reason).toMatch(/^同一个照片文件, 不到 1 分钟前在 \d\.\d 公里外另一件上报（他人的）里用过。$/);
  });

  test('a look-alike from elsewhere is found by any quarter of its hash, one from beside it is no matter', async () => {
    const look = '0011'.repeat(16);
    const flipped = (...bits: number[]) =>
      [...look].map((bit, at) => (bits.includes(at) ? (bit === '1' ? '0' : '1') : bit)).join('');
    await reported(await rider(), { look, place: places.otherCommunity });
    await stage.workOff();
    const [near, alike, other] = [await rider(), await rider(), await rider()];
    expect(await noticed(await reported(near, { look: flipped(0), place: places.otherCommunity }))).toEqual(
      [],
    );
    // One bit in each of three quarters.
    expect(await noticed(await reported(alike, { look: flipped(0, 20, 40) }))).toEqual([
      `${alike} photo-alike 60`,
    ]);
    expect(await noticed(await reported(other, { look: flipped(5, 25, 45, 60) }))).toEqual([]);
  });

  test('walls and night skies all look alike, and say nothing', async () => {
    const look = '0'.repeat(56) + '1'.repeat(8);
    await reported(await rider(), { look, place: places.otherCommunity });
    await stage.workOff();
    expect(await noticed(await reported(await rider(), { look }))).toEqual([]);
  });

  test('a camera that was elsewhere is noticed, a camera in another datum is not', async () => {
    const [far, there] = [await rider(), await rider()];
    const away = await reported(far, { captured: placeAt(2, 1) });
    expect(await noticed(away)).toEqual([`${far} far-from-photo 60`]);
    expect(await noticed(await reported(there, { captured: places.gate }))).toEqual([]);
  });
});

describe('where and when', () => {
  test('nobody comes from one district to the other in a minute – if it was his phone that said where', async () => {
    const [fast, chose] = [await rider(), await rider()];
    const here = { ...places.gate, accuracy: 15 };
    await reported(fast, { place: { ...places.otherDistrict, accuracy: 15 } });
    expect(await noticed(await reported(fast, { place: here }))).toEqual([`${fast} impossible-travel 50`]);
    await reported(chose, { place: places.otherDistrict });
    expect(await noticed(await reported(chose, { place: here }))).toEqual([]);
  });

  test('what waited for a signal was seen when it was seen', async () => {
    const by = await rider();
    const capturedAt = new Date(Date.now() - 3_600_000).toISOString();
    await reported(by, { place: { ...places.otherDistrict, accuracy: 15 }, capturedAt });
    expect(await noticed(await reported(by, { place: { ...places.gate, accuracy: 15 } }))).toEqual([]);
  });

  test('eight from one spot within ten minutes are a burst, seven are not; at closing the first is one of them', async () => {
    const by = await rider();
    const reports: Report[] = [];
    for (let count = 0; count < 8; count++) {
      reports.push(await reported(by));
      // Looked at before the next one comes.
      await stage.workOff();
    }
    const [first, seventh, eighth] = [0, 6, 7].map((index) => reports[index]);
    if (!first || !seventh || !eighth) throw new Error('not all were taken in');
    expect(await noticed(seventh)).toEqual([]);
    expect(await noticed(eighth)).toEqual([`${by} burst 50`]);
    await fix(first);
    expect(await noticed(first)).toEqual([]);
    await act(stage, { by, report: first, action: 'confirm' });
    expect(await noticed(first)).toEqual([`${by} burst 50`]);
  });
});

test('who reports from one device with many others is noticed at closing, too; a household is not', async () => {
  const device = { 'weilinli-device': 'f7c1e0-installation-1' };
  const reports: Report[] = [];
  const names: string[] = [];
  for (let count = 0; count < 5; count++) {
    const by = await rider();
    names.push(by);
    const caller = await stage.as(by);
    const body = { categoryCode: 'P0103', place: places.gate, photoIds: [await buildPhoto(stage, caller)] };
    reports.push((await caller.post<Report>('/reports', body, device)).body);
    // Looked at before the next one comes: how many there are counts at the moment of looking.
    await stage.workOff();
  }
  const [first, second, , fourth, fifth] = reports;
  if (!first || !fourth || !fifth) throw new Error('not all were taken in');
  expect(await noticed(fourth)).toEqual([]);
  expect(await noticed(fifth)).toEqual([`${names[4]} shared-device 50`]);
  const secondCame = (daysAgo: number) =>
    stage.asOwner("UPDATE reports SET created_at = now() - $2 * interval '1 day' WHERE id = $1", [
      second?.id,
      daysAgo,
    ]);
  const close = async (report: Report, by = '') => {
    await fix(report);
    await act(stage, { by, report, action: 'confirm' });
    return noticed(report);
  };
  await secondCame(31);
  expect(await close(fourth, names[3])).toEqual([]);
  await secondCame(29);
  expect(await close(first, names[0])).toEqual([`${names[0]} shared-device 50`]);
});

test('who feed each other are both noticed, and so is an account on the handler’s own phone', async () => {
  const by = await rider();
  const handler = await personOf(stage, 'worker-1');
  const reports: Report[] = [];
  for (let count = 0; count < 10; count++)
    reports.push(await reported(by, { place: placeAt(5 + count / 10, 4.8) }));
  await stage.workOff();
  const ids = reports.map(({ id }) => id);
  // Handled before, each in two minutes.
  await stage.asOwner(
    `UPDATE reports SET resolved_by = $2, accepted_at = now() - interval '3 minutes', resolved_at = now() - interval '1 minute'
      WHERE id = ANY($1)`,
    [ids.slice(1), handler],
  );
  await stage.asOwner("UPDATE reports SET device_hash = sha256('his phone') WHERE id = ANY($1)", [ids]);
  const own = await reported('worker-1', { place: placeAt(5, 5.5) });
  await stage.asOwner("UPDATE reports SET device_hash = sha256('his phone') WHERE id = $1", [own.id]);
  const [last] = reports;
  if (!last) throw new Error('there is none');
  await fix(last);
  await act(stage, { by, report: last, action: 'confirm' });
  expect(await noticed(last)).toEqual(
    expect.arrayContaining([
      `${by} mutual-feeding 100`,
      `${by} own-made 100`,
      expect.stringMatching(/^(?!骑手).* mutual-feeding 100$/),
      expect.stringMatching(/^(?!骑手).* own-made 100$/),
    ]),
  );
});
