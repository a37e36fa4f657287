import type { ConsentStanding, Me, OwnData, PrivacyNotice, Problem } from '@weilinli/contracts';
import { currentNotice } from './people/privacy/notices';
import { flatPng } from './photos/testing/pictures';
import { personalStores } from './privacy';
import { upload } from './testing/build-photo';
import { act, buildReport } from './testing/build-report';
import type { Caller } from './testing/caller';
import { columnsAboutPeople } from './testing/everywhere';
import { hire } from './testing/hire';
import { openStage, type Stage } from './testing/stage';
import { places, storyAreas } from './testing/story-city';

jest.setTimeout(60_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const version = currentNotice.version;
const grid = { role: 'worker', areaCode: storyAreas.gridCode } as const;

/** Somebody who has said nothing about the notice yet. */
async function stranger(persona: string, grant: Parameters<typeof hire>[1] | object = {}): Promise<Caller> {
  const id = await hire(stage, { role: 'resident', ...grant, persona });
  await stage.asOwner('DELETE FROM consents WHERE person_id = $1', [id]);
  return stage.as(persona);
}

const ledgerOf = (by: Caller) =>
  stage.asOwner<{ word: string; version: number; at: Date }>(
    'SELECT word, version, at FROM consents WHERE person_id = $1 ORDER BY id',
    [by.person?.id],
  );

test('the notice is for everybody, and an older one can be read again', async () => {
  const { body } = await stage.noOne.get<PrivacyNotice>('/privacy');
  expect(body).toEqual(currentNotice);
  expect((await stage.noOne.get<PrivacyNotice>('/privacy?version=1')).body.version).toBe(1);
  expect((await stage.noOne.get('/privacy?version=999')).status).toBe(404);
});

test('nothing about somebody is stored before he agrees, and nothing new once he takes it back', async () => {
  const by = await stranger('街坊', grid);
  const report = await buildReport(stage, { by: 'resident-1' });
  const send = (path: string, body: object, key = `key of ${path}`) =>
    by.post<Problem>(path, body, { 'idempotency-key': key });
  const hazard = { categoryCode: 'P0103', place: places.gate };
  const tried = async () => {
    const photo = await upload(stage, by, flatPng(32, 24)).catch((refusal: Error) => refusal.message);
    const answers = [
      await send('/reports', { ...hazard, photoIds: [report.id] }, 'another'),
      await by.put<Problem>('/duty', { onDuty: true }),
      await send('/duty/place', { place: places.gate }),
      await send(`/reports/${report.id}/actions/follow`, {}),
    ];
    return { photo, codes: answers.map(({ status, body }) => (status === 403 ? body.code : 'let through')) };
  };
  const refused = ['CONSENT_REQUIRED', 'CONSENT_REQUIRED', 'CONSENT_REQUIRED', 'CONSENT_REQUIRED'];
  const before = await tried();
  expect(before.codes).toEqual(refused);
  expect(before.photo).toContain('CONSENT_REQUIRED');
  expect((await by.get<Me>('/me')).body.consent).toEqual({ version, given: false });
  // Reading stores nothing.
  expect((await by.get('/reports?scope=mine')).status).toBe(200);
  expect((await by.get(`/reports/${report.id}`)).status).toBe(200);

  expect((await send('/me/consent', { version: version + 1 })).body.code).toBe('NOTICE_OUTDATED');
  expect(await ledgerOf(by)).toEqual([]);
  const agreed = await by.post<ConsentStanding>('/me/consent', { version });
  expect(agreed.body).toMatchObject({ version, given: true, last: { word: 'given', version } });
  await by.post('/me/consent', { version });

  const { id: photoId } = await upload(stage, by, flatPng(32, 24));
  const sent = await send('/reports', { ...hazard, photoIds: [photoId] });
  expect(sent.status).toBe(201);
  expect((await by.put('/duty', { onDuty: true, place: places.gate })).status).toBe(200);

  const withdrawn = await by.delete<ConsentStanding>('/me/consent');
  expect(withdrawn.body).toMatchObject({ given: false, last: { word: 'withdrawn', version } });
  await by.delete('/me/consent');
  expect((await tried()).codes).toEqual(refused);
  // What was answered before is answered again: it stores nothing.
  const again = await send('/reports', { ...hazard, photoIds: [photoId] });
  expect([again.status, again.text]).toEqual([201, sent.text]);
  expect((await ledgerOf(by)).map(({ word }) => word)).toEqual(['given', 'withdrawn']);
  // He is not given anything any more, and nobody knows where he was.
  expect((await by.get<{ onDuty: boolean }>('/duty')).body.onDuty).toBe(false);
  const [{ seen } = {}] = await stage.asOwner<{ seen: Date | null }>(
    'SELECT last_seen_at AS seen FROM worker_settings WHERE person_id = $1',
    [by.person?.id],
  );
  expect(seen).toBeNull();
});

test('a word about an older notice is no word about this one', async () => {
  const by = await stranger('读过旧版的人');
  await stage.asOwner("INSERT INTO consents (person_id, word, version) VALUES ($1, 'given', 0)", [
    by.person?.id,
  ]);
  expect((await by.get<Me>('/me')).body.consent).toMatchObject({ given: false, last: { version: 0 } });
});

test('the ledger is only ever added to', async () => {
  const run = (sql: string) => stage.deps.dataSource.query(sql);
  await expect(run("UPDATE consents SET word = 'given'")).rejects.toThrow('permission denied');
  await expect(run('DELETE FROM consents')).rejects.toThrow('permission denied');
});

test('everything about oneself can be read, and nothing of it is about anybody else', async () => {
  await hire(stage, { persona: '周看见', role: 'resident' });
  const by = await stage.as('周看见');
  const report = await buildReport(stage, {
    by: '周看见',
    description: '井盖不见了',
    onBehalfOf: '楼上的王奶奶',
  });
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  await act(stage, { by, report, action: 'remark', body: { note: '晚上看不清' } });
  await stage.workOff();
  const { status, text } = await by.get('/me/data');
  expect(status).toBe(200);
  const { sections } = JSON.parse(text) as OwnData;
  expect(sections.reports).toMatchObject([
    { id: report.id, description: '井盖不见了', on_behalf_of: '楼上的王奶奶' },
  ]);
  expect(sections.deeds?.map(({ event }) => event)).toEqual(['submit', 'remark']);
  expect(sections.photos).toHaveLength(1);
  expect(sections.consents).toMatchObject([{ word: 'given', version }]);
  expect(sections.messages?.length).toBeGreaterThan(0);
  expect(sections.person).toMatchObject([{ display_name: '周看见' }]);
  const others = await stage.asOwner<{ id: string }>('SELECT id FROM people WHERE id <> $1', [by.person?.id]);
  expect(others.map(({ id }) => id).filter((id) => text.includes(id))).toEqual([]);
});

test('what is stored in more pages than one comes whole', async () => {
  await hire(stage, { persona: '被通知很多次的人', role: 'resident' });
  const by = await stage.as('被通知很多次的人');
  await stage.asOwner(
    `INSERT INTO messages (id, person_id, kind, title, body) SELECT gen_random_uuid(), $1, 'remark', '第 ' || n, ''
      FROM generate_series(1, 1203) n`,
    [by.person?.id],
  );
  const { sections } = JSON.parse((await by.get('/me/data')).text) as OwnData;
  expect(new Set(sections.messages?.map(({ title }) => title)).size).toBe(1203);
});

test('every table that knows people is shown to them, or says only who changed something', async () => {
  const shown = personalStores.flatMap(({ sections }) => sections.map(({ from }) => from.split(' ')[0]));
  const official = [
    'reward_changes',
    'station_versions',
    'calendar_versions',
    'dispatch_rule_versions',
    'escalation_versions',
    'staff_codes',
  ];
  const known = new Set([...shown, ...official]);
  const unknown = (await columnsAboutPeople(stage)).filter((name) => !known.has(name.split('.')[0]));
  expect(unknown).toEqual([]);
});
