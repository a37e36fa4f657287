import { mistakesBetween } from './check-staff-list';
import { readStaffList } from './read-staff-list';
import { firstInstantOf, instantAfter } from './staff-days';

const header = 'staffNumber,name,role,area,organisation,validFrom,validTo';
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (...lines: string[]) => readStaffList(bytes([header, ...lines].join('\n')));
const grid = '42010601500101';

test('a row is a role of a person; days are whole days in Asia/Shanghai', () => {
  expect(read(`W-1,王小明,网格员,${grid},,2023-09-01,2024-08-31`)).toEqual({
    mistakes: [],
    rows: [
      {
        line: 2,
        staffNumber: 'W-1',
        name: '王小明',
        role: 'worker',
        areaCode: grid,
        organisation: undefined,
        validFrom: new Date('2023-08-31T16:00:00Z'),
        validTo: new Date('2024-08-31T16:00:00Z'),
      },
    ],
  });
});

test.each([
  ['网格员', 'worker'],
  ['网格长', 'leader'],
  ['派遣员', 'dispatcher'],
  ['小蜜蜂', 'courier'],
  ['管理员', 'admin'],
  ['worker', 'worker'],
])('the role may be written %s', (written, role) => {
  expect(read(`W-1,王小明,${written},${grid},,,`).rows[0]?.role).toBe(role);
});

test('organisations come by code, and may bring their name and kind', () => {
  const text =
    'staffNumber,name,role,organisation,organisationName,organisationKind\nD1,李,部门,WATER,水务,部门';
  expect(readStaffList(bytes(text)).rows[0]).toMatchObject({
    role: 'department',
    organisation: { code: 'WATER', name: '水务', kind: 'department' },
  });
});

test('a byte order mark, CRLF, quotes with a comma, blank lines and spaces do no harm', () => {
  const text = `\uFEFF${header}\r\n\r\n "W-1" ,"王, 小明",worker,${grid},,,\r\n,,,,,,\r\n`;
  const { rows, mistakes } = readStaffList(bytes(text));
  expect(mistakes).toEqual([]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ line: 3, staffNumber: 'W-1', name: '王, 小明' });
});

test('every mistake is told with line and column, not only the first', () => {
  const { mistakes } = read(
    `W 1,,网格侠,${grid},,,`,
    'W-2,王,worker,,,2023-02-30,',
    'D-1,李,department,,,2023-09-02,2023-09-01',
    'W-3,赵,worker,42,WATER,,yesterday',
    'A,b,admin,,,,,extra',
  );
  expect(mistakes.map(({ line, column }) => `${line} ${column}`)).toEqual([
    '2 staffNumber',
    '2 name',
    '2 role',
    '3 area',
    '3 validFrom',
    '4 organisation',
    '4 validTo',
    '5 area',
    '5 organisation',
    '5 validTo',
    '6 undefined',
  ]);
});

test('a header without a needed column, with an unknown or a repeated one, is refused as such', () => {
  const { mistakes, rows } = readStaffList(bytes('staffNumber,role,phone,role\nW-1,worker,1,worker'));
  expect(rows).toEqual([]);
  expect(mistakes.map(({ column }) => column)).toEqual(['name', 'phone', 'role']);
});

test('an empty file, broken quotes and another encoding are told as such', () => {
  expect(readStaffList(bytes('')).mistakes[0]?.message).toContain('empty');
  expect(readStaffList(bytes(`${header}\nW-1,"王,worker`)).mistakes[0]).toMatchObject({ line: 2 });
  const utf16 = new Uint8Array(Buffer.from(`\uFEFF${header}\nW-1,王,worker,${grid},,,`, 'utf16le'));
  expect(readStaffList(utf16).mistakes[0]?.message).toContain('UTF-8');
});

test('a list in GBK, as Excel saves it in China, is read', () => {
  const gbk = Uint8Array.from([...bytes(`${header}\nW-1,`), 0xcd, 0xf5, ...bytes(`,worker,${grid},,,`)]);
  expect(readStaffList(gbk)).toMatchObject({ mistakes: [], rows: [{ staffNumber: 'W-1', name: '王' }] });
});

test('a person has one name, an organisation one name and kind', () => {
  const text = [
    'staffNumber,name,role,organisation,organisationName,organisationKind',
    'D1,李,department,WATER,水务,department',
    'D1,李四,department,GAS,燃气,department',
    'D2,王,department,WATER,自来水,department',
  ].join('\n');
  const mistakes = mistakesBetween(readStaffList(bytes(text)).rows);
  expect(mistakes.map(({ line, column }) => `${line} ${column}`)).toEqual(['3 name', '4 organisationName']);
  expect(mistakes[0]?.message).toContain('line 2');
});

test.each<[string, string[], number]>([
  ['the same row twice', ['2023-09-01,', '2023-09-01,'], 1],
  ['an open end over a later beginning', ['2023-01-01,', '2024-01-01,'], 1],
  ['a shared day', ['2023-01-01,2023-06-30', '2023-06-30,'], 1],
  ['one period after the other', ['2023-01-01,2023-06-30', '2023-07-01,'], 0],
  ['two without dates', [',', ','], 1],
])('the same role twice: %s', (_what, periods, expected) => {
  const { rows } = read(...periods.map((period) => `W-1,王,worker,${grid},,${period}`));
  expect(mistakesBetween(rows)).toHaveLength(expected);
});

test('the same role in two grids is ordinary', () => {
  const { rows } = read(`W-1,王,worker,${grid},,,`, 'W-1,王,worker,42010601500102,,,');
  expect(mistakesBetween(rows)).toEqual([]);
});

test('a day begins and ends at midnight in Shanghai, and must exist', () => {
  expect(firstInstantOf('2024/2/29')).toEqual(new Date('2024-02-28T16:00:00Z'));
  expect(instantAfter('2024-02-29')).toEqual(new Date('2024-02-29T16:00:00Z'));
  for (const none of ['2023-02-29', '2023-13-01', '2023-9/1', '20230901', '', '2023-09-01T00:00']) {
    expect(firstInstantOf(none)).toBeUndefined();
  }
});
