import { readStationList } from './read-station-list';

const header = '编号,名称,地址,经度,纬度,坐标系,设施,开放时间';
const line = 'A-1,南湖驿站,南湖街道一号,114.318,30.51,gcj02,饮水,全天';
/** 编号,名称 … as Excel in China saves it: GBK, lines ended by both CR and LF. */
const gbk: Record<string, number[]> = {
  ...{ 编: [0xb1, 0xe0], 号: [0xba, 0xc5], 名: [0xc3, 0xfb], 称: [0xb3, 0xc6], 地: [0xb5, 0xd8] },
  ...{ 址: [0xd6, 0xb7], 经: [0xbe, 0xad], 度: [0xb6, 0xc8], 纬: [0xce, 0xb3], 坐: [0xd7, 0xf8] },
  ...{ 标: [0xb1, 0xea], 系: [0xcf, 0xb5], 设: [0xc9, 0xe8], 施: [0xca, 0xa9], 开: [0xbf, 0xaa] },
  ...{ 放: [0xb7, 0xc5], 时: [0xca, 0xb1], 间: [0xbc, 0xe4], 南: [0xc4, 0xcf], 湖: [0xba, 0xfe] },
  ...{ 驿: [0xe6, 0xe4], 站: [0xd5, 0xbe], 街: [0xbd, 0xd6], 道: [0xb5, 0xc0], 一: [0xd2, 0xbb] },
  ...{ 饮: [0xd2, 0xfb], 水: [0xcb, 0xae], 全: [0xc8, 0xab], 天: [0xcc, 0xec] },
};
const inGbk = (text: string) => Buffer.from([...text].flatMap((one) => gbk[one] ?? [one.charCodeAt(0)]));
const namesOf = (file: Uint8Array) =>
  readStationList(file).stations.map(({ name, address }) => [name, address]);

test('a list is read as Excel saves it in China: UTF-8, UTF-8 with BOM, and GBK; with CR and LF', () => {
  const text = `${header}\r\n${line}\r\n`;
  for (const file of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), inGbk(text)]) {
    expect(readStationList(file).mistakes).toEqual([]);
    expect(namesOf(file)).toEqual([['南湖驿站', '南湖街道一号']]);
  }
});

test('with English columns, too', () => {
  const english = 'code,name,address,longitude,latitude,datum,facilities,hours';
  expect(namesOf(inGbk(`${english}\n${line}`))).toEqual([['南湖驿站', '南湖街道一号']]);
});

test.each([
  [
    'a list in UTF-8 that was damaged',
    Buffer.concat([Buffer.from(`${header}\n${line}`), Buffer.from([0xe5])]),
  ],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xff])],
  ['a sheet in UTF-16', Buffer.from(`\uFEFF${header}`, 'utf16le')],
])('%s is not taken for something else', (_, file) => {
  const { stations, mistakes } = readStationList(file);
  expect(stations).toEqual([]);
  expect(mistakes[0]).toMatchObject({ line: 1, message: expect.stringContaining('CSV UTF-8') });
});
