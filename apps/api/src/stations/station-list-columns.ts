import { type Datum, facilityWords, type StationFacility, stationFacilities } from '@weilinli/domain';

/** What a city's list has of each station, by the names that its first line may give to it. */
export const columnNames = {
  code: ['编号', 'code'],
  name: ['名称', 'name'],
  address: ['地址', 'address'],
  longitude: ['经度', 'longitude'],
  latitude: ['纬度', 'latitude'],
  datum: ['坐标系', 'datum'],
  facilities: ['设施', 'facilities'],
  hours: ['开放时间', 'hours'],
  daysOff: ['停开日期', 'daysOff'],
  phone: ['电话', 'phone'],
  note: ['备注', 'note'],
} as const;
export type Column = keyof typeof columnNames;

const optional: readonly Column[] = ['daysOff', 'phone', 'note'];
export const columns = Object.keys(columnNames) as Column[];
export const neededColumns = columns.filter((column) => !optional.includes(column));

export function columnNamed(cell: string): Column | undefined {
  return columns.find((column) => columnNames[column].some((name) => name === cell));
}

const datumNames: Record<Datum, readonly string[]> = {
  gcj02: ['gcj02', 'gcj-02', '国测局', '火星', '高德', '腾讯'],
  wgs84: ['wgs84', 'wgs-84', 'gps'],
};

export const allDatums = 'gcj02, wgs84';

export function datumNamed(cell: string): Datum | undefined {
  const name = cell.toLowerCase();
  return (Object.keys(datumNames) as Datum[]).find((datum) => datumNames[datum].includes(name));
}

/** Some call a thing differently. */
const otherWords: Record<string, StationFacility> = {
  热水: 'water',
  开水: 'water',
  插座: 'power',
  加热: 'microwave',
  卫生间: 'toilet',
  休息: 'rest',
  座椅: 'rest',
  急救箱: 'medicine',
};

export const allFacilities = stationFacilities.map((facility) => facilityWords[facility]).join('、');

export function facilityNamed(word: string): StationFacility | undefined {
  return (
    stationFacilities.find((facility) => facility === word || facilityWords[facility] === word) ??
    otherWords[word]
  );
}
