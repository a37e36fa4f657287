import { readStationList } from './read-station-list';

const header = '编号,名称,地址,经度,纬度,坐标系,设施,开放时间,停开日期,电话,备注';
const line =
  'A-1,南湖驿站,南湖街道一号,114.318,30.51,gcj02,饮水、充电、微波炉,每天 08:00-20:00,2026-10-01至2026-10-03; 2026-12-31,027-87654321,北门进';
const read = (...lines: string[]) => readStationList(Buffer.from(lines.join('\n')));

test('a list is read in Chinese or English, with or without what may be left out', () => {
  expect(read(header, line)).toEqual({
    stations: [
      {
        line: 2,
        code: 'A-1',
        name: '南湖驿站',
        address: '南湖街道一号',
        longitude: 114.318,
        latitude: 30.51,
        datum: 'gcj02',
        facilities: ['water', 'power', 'microwave'],
        hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '20:00' }],
        daysOff: [
          { from: '2026-10-01', to: '2026-10-03' },
          { from: '2026-12-31', to: '2026-12-31' },
        ],
        phone: '027-87654321',
        note: '北门进',
        demo: false,
      },
    ],
    mistakes: [],
  });
  const english = read(
    '\uFEFFcode,name,address,longitude,latitude,datum,facilities,hours',
    'B-2,Rest,Road 1,114.318,30.51,WGS84,toilet;rest,全天',
  );
  expect(english.mistakes).toEqual([]);
  expect(english.stations[0]).toMatchObject({ datum: 'wgs84', facilities: ['toilet', 'rest'], phone: null });
});

test.each([
  ['编号', 'A 1', 'must have 1 to 40 letters, digits, - or _'],
  ['名称', '', 'must have 1 to 60 characters, on one line'],
  ['名称', 'a\u0000b', 'must have 1 to 60 characters, on one line'],
  ['经度', '东经 114', 'must be a number of degrees'],
  ['纬度', '91', 'must be a number of degrees'],
  ['坐标系', '北京54', 'must be one of gcj02, wgs84'],
  ['设施', '饮水、游泳池', 'has 游泳池, but may have only 饮水、充电、微波炉、厕所、休息座椅、空调、药箱'],
  ['设施', '', 'must name at least one of 饮水、充电、微波炉、厕所、休息座椅、空调、药箱'],
  ['开放时间', '随时', 'is "随时", but must be like 每天 08:00-20:00; 周六至周日 09:00-17:00; 全天'],
  ['停开日期', '国庆', 'is "国庆", but must be like 2026-10-01至2026-10-03; 2026-12-31'],
  ['电话', '问小王', 'must be a telephone number'],
])('a mistake is told by its line and column: %s %s', (column, value, message) => {
  const cells = line.split(',');
  cells[header.split(',').indexOf(column)] = value;
  const { stations, mistakes } = read(header, line.replace('A-1', 'A-0'), '', cells.join(','));
  expect(mistakes).toEqual([{ line: 4, column, message }]);
  expect(stations.map(({ code }) => code)).toEqual(['A-0']);
});

test('every mistake is told at once, and what is wrong with the whole', () => {
  expect(read(header, line, line).mistakes).toEqual([
    { line: 3, column: '编号', message: 'is A-1, as in line 2' },
  ]);
  expect(read(header, `${line},more`).mistakes[0]).toEqual({
    line: 2,
    message: 'has 12 values for 11 columns',
  });
  expect(read('编号,名称,颜色').mistakes.map(({ column }) => column)).toEqual([
    ...['地址', '经度', '纬度', '坐标系', '设施', '开放时间'],
    '颜色',
  ]);
  expect(read(header).mistakes[0]?.message).toContain('names no station');
  expect(read('').mistakes[0]?.message).toContain('empty');
  expect(readStationList(Buffer.from([0xff, 0xfe, 0x41])).mistakes[0]?.message).toContain('UTF-8');
});
