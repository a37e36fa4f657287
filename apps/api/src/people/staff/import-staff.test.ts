import { Client } from 'pg';
import { v7 } from 'uuid';
import { openTestDatabase, type TestDatabase } from '../../platform/testing/test-database';
import { peopleEntities } from '../people-entities';
import { putStoryAreas, storyAreas } from '../testing/story-areas';
import { importStaff, StaffListMistakes } from './import-staff';
import { hashOfCode } from './staff-code';

let database: TestDatabase;
let owner: Client;
beforeAll(async () => {
  database = await openTestDatabase(peopleEntities);
  await putStoryAreas(database.dataSource);
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.close();
});
beforeEach(() => owner.query('TRUNCATE people, organisations CASCADE'));

const { gridCode, communityCode, streetCode, otherGridCodes } = storyAreas;
const header = 'staffNumber,name,role,area,organisation,organisationName,validFrom,validTo';
const list = [
  `W-1,王小明,网格员,${gridCode},,,2023-01-01,`,
  `W-1,王小明,网格长,${communityCode},,,2023-01-01,2099-12-31`,
  `W-2,李红,worker,${otherGridCodes[0]},,,,`,
  'D-1,孙强,部门,,WATER,水务公司,,',
  `S-1,周凯,派遣员,${streetCode},,,,`,
];

const deps = () => ({ dataSource: database.dataSource, newId: v7 });
const run = (lines: string[], more: Partial<Parameters<typeof importStaff>[1]> = {}) =>
  importStaff(deps(), {
    file: new TextEncoder().encode([header, ...lines].join('\n')),
    mode: 'add',
    codes: 'none',
    ...more,
  });
const dump = () =>
  Promise.all(
    ['people', 'role_grants', 'organisations', 'staff_codes'].map((table) =>
      database.dataSource.query(`SELECT * FROM ${table} ORDER BY 1`),
    ),
  );
const mistakesOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => {
      if (error instanceof StaffListMistakes) return error.mistakes;
      throw error;
    },
  );

test('a list brings people, their roles and their organisations', async () => {
  expect(await run(list)).toEqual({
    people: { added: 4, renamed: 0 },
    organisations: { added: 1, renamed: 0 },
    roles: { added: 5, changed: 0, ended: 0 },
    unnamed: [],
    codes: [],
  });
  const grants = await database.dataSource.query(
    `SELECT staff_number, role, area_code, organisations.code, valid_from, valid_to FROM role_grants
    JOIN people ON people.id = person_id LEFT JOIN organisations ON organisations.id = organisation_id
    WHERE staff_number IN ('W-1', 'D-1') ORDER BY role_grants.id`,
  );
  expect(grants).toMatchObject([
    { role: 'worker', area_code: gridCode, valid_from: new Date('2022-12-31T16:00:00Z'), valid_to: null },
    { role: 'leader', area_code: communityCode, valid_to: new Date('2099-12-31T16:00:00Z') },
    { role: 'department', area_code: null, code: 'WATER' },
  ]);
});

test('the same list again changes nothing', async () => {
  await run(list, { codes: 'missing' });
  const before = await dump();
  const again = await run(list, { codes: 'missing', mode: 'replace' });
  expect(again).toMatchObject({ people: { added: 0 }, roles: { added: 0, changed: 0, ended: 0 }, codes: [] });
  expect(await dump()).toEqual(before);
});

test('one mistake and nothing of the list stays', async () => {
  const before = await dump();
  const mistakes = await mistakesOf(
    run([
      ...list,
      'W-7,赵,worker,420106999999,,,,',
      'P-1,马,property,,NOWHERE,,,',
      'P-2,马,property,,WATER,,,',
      'P-3,,property,,WATER,,,',
    ]),
  );
  expect(mistakes.map(({ line, column }) => `${line} ${column}`)).toEqual([
    '7 area',
    '8 organisation',
    '9 role',
    '10 name',
  ]);
  expect(await dump()).toEqual(before);
});

test('an organisation that others know as another kind is told', async () => {
  await run(list);
  const mistakes = await mistakesOf(run(['P-2,马,property,,WATER,,,']));
  expect(mistakes).toMatchObject([
    { line: 2, column: 'role', message: expect.stringContaining('department') },
  ]);
});

test('names change, and a last day moves, without a second role', async () => {
  await run(list);
  const changed = await run([
    `W-1,王晓明,网格员,${gridCode},,,2023-01-01,2099-06-30`,
    'D-1,孙强,部门,,WATER,自来水公司,,',
  ]);
  expect(changed).toMatchObject({
    people: { added: 0, renamed: 1 },
    organisations: { renamed: 1 },
    roles: { added: 0, changed: 1, ended: 0 },
    unnamed: expect.arrayContaining(['W-1', 'W-2', 'S-1']),
  });
});

test('who is no longer named keeps his role, until a list replaces: then it ends and stays on record', async () => {
  await run(list);
  const shorter = list.filter((line) => !line.startsWith('W-2'));
  const later = `W-3,钱,worker,${gridCode},,,2098-01-01,`;
  await run([later]);
  expect((await run(shorter)).unnamed).toEqual(['W-2', 'W-3']);
  const active = () =>
    database.dataSource.query(
      "SELECT 1 FROM role_grants JOIN people ON people.id = person_id WHERE staff_number IN ('W-2', 'W-3') AND valid_to IS NULL",
    );
  expect(await active()).toHaveLength(2);
  expect((await run(shorter, { mode: 'replace' })).roles).toEqual({ added: 0, changed: 0, ended: 2 });
  expect(await active()).toHaveLength(0);
  const [{ count }] = await database.dataSource.query('SELECT count(*)::int FROM role_grants');
  expect(count).toBe(6);
});

test('a replacing list leaves alone who is not of the staff, and the resident in everybody', async () => {
  await run(list);
  await database.dataSource.query(
    `INSERT INTO role_grants (id, person_id, role) SELECT gen_random_uuid(), id, 'resident' FROM people WHERE staff_number = 'W-2'`,
  );
  await database.dataSource.query(
    "WITH demo AS (INSERT INTO people (id, display_name, persona) VALUES (gen_random_uuid(), '演示', 'admin-1') RETURNING id) INSERT INTO role_grants (id, person_id, role) SELECT gen_random_uuid(), id, 'admin' FROM demo",
  );
  await run([list[0] ?? ''], { mode: 'replace' });
  const left = await database.dataSource.query(
    'SELECT role FROM role_grants WHERE valid_to IS NULL ORDER BY role',
  );
  expect(left).toEqual([{ role: 'admin' }, { role: 'resident' }, { role: 'worker' }]);
});

test('codes are given once, only their hashes are kept, and new ones when asked for or expired', async () => {
  const { codes } = await run(list, { codes: 'missing' });
  expect(codes.map(({ staffNumber }) => staffNumber).sort()).toEqual(['D-1', 'S-1', 'W-1', 'W-2']);
  for (const { code } of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/);
  expect(new Set(codes.map(({ code }) => code)).size).toBe(4);
  const stored = await database.dataSource.query('SELECT code_hash FROM staff_codes');
  const hashes = stored.map(({ code_hash }: { code_hash: Buffer }) => code_hash.toString('hex'));
  expect(hashes.sort()).toEqual(codes.map(({ code }) => hashOfCode(code).toString('hex')).sort());

  await database.dataSource.query(
    "UPDATE staff_codes SET expires_at = now() FROM people WHERE people.id = person_id AND staff_number = 'W-2'",
  );
  expect((await run(list, { codes: 'missing' })).codes).toMatchObject([{ staffNumber: 'W-2', name: '李红' }]);
  expect((await run(list, { codes: 'renew' })).codes).toHaveLength(4);
});

test('two imports at once come one after the other', async () => {
  const results = await Promise.all([run(list), run(list)]);
  expect(results.map(({ people }) => people.added).sort()).toEqual([0, 4]);
});

test('more staff than fit into one statement goes in at once', async () => {
  const many = Array.from(
    { length: 1_200 },
    (_, index) => `N-${index},网格员${index},worker,${otherGridCodes[index % 2]},,,,`,
  );
  expect((await run(many, { codes: 'missing' })).codes).toHaveLength(1_200);
  expect((await run(many)).roles).toEqual({ added: 0, changed: 0, ended: 0 });
});
