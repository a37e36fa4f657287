import { type KnownGrant, planStaffChanges } from './plan-staff-changes';
import type { StaffRow } from './staff-row';

const now = new Date('2023-09-01T04:00:00Z');
const day = (text: string) => new Date(`${text}T00:00:00+08:00`);

const row = (over: Partial<StaffRow> = {}): StaffRow => ({
  line: 2,
  staffNumber: 'W-1',
  name: '王',
  role: 'worker',
  areaCode: '42010601500101',
  organisation: undefined,
  validFrom: undefined,
  validTo: undefined,
  ...over,
});
const grant = (over: Partial<KnownGrant> = {}): KnownGrant => ({
  id: 'g1',
  staffNumber: 'W-1',
  role: 'worker',
  areaCode: '42010601500101',
  organisationCode: null,
  validFrom: day('2023-01-01'),
  validTo: null,
  ...over,
});
const plan = (rows: StaffRow[], known: KnownGrant[], mode: 'add' | 'replace' = 'add') =>
  planStaffChanges({ rows, known, now, mode });
const nothing = { granted: [], moved: [], unnamed: [], mistakes: [] };

test('a new row is granted', () => {
  expect(plan([row()], [])).toEqual({ ...nothing, granted: [row()] });
});

test('a row finds its grant again, with its first day or without', () => {
  expect(plan([row()], [grant()])).toEqual(nothing);
  expect(plan([row({ validFrom: day('2023-01-01') })], [grant()])).toEqual(nothing);
});

test('another last day moves the end, none takes the end away', () => {
  const until = row({ validTo: day('2024-01-01') });
  expect(plan([until], [grant()]).moved).toEqual([{ id: 'g1', validTo: day('2024-01-01') }]);
  expect(plan([row()], [grant({ validTo: day('2024-01-01') })]).moved).toEqual([{ id: 'g1', validTo: null }]);
});

test('who comes back after his time was over gets a new grant', () => {
  const over = grant({ validTo: day('2023-08-01') });
  expect(plan([row()], [over])).toEqual({ ...nothing, granted: [row()] });
});

test('another first day over the same time is a mistake with its line, and none where the list replaces', () => {
  const later = row({ line: 7, validFrom: day('2023-06-01') });
  expect(plan([later], [grant()]).mistakes).toMatchObject([{ line: 7, column: 'validFrom' }]);
  expect(plan([later], [grant()], 'replace')).toEqual({ ...nothing, granted: [later], unnamed: [grant()] });
});

test('what the list no longer names is told, but not what is over anyway', () => {
  const others = [
    grant(),
    grant({ id: 'g2', areaCode: '42010601500102' }),
    grant({ id: 'g3', staffNumber: 'W-9' }),
    grant({ id: 'g4', staffNumber: 'W-9', validFrom: day('2022-01-01'), validTo: day('2022-12-31') }),
    grant({ id: 'g5', staffNumber: 'W-9', validFrom: day('2030-01-01') }),
  ];
  const { unnamed, ...rest } = plan([row()], others);
  expect(rest).toEqual({ granted: [], moved: [], mistakes: [] });
  expect(unnamed.map(({ id }) => id)).toEqual(['g2', 'g3', 'g5']);
});

test('a role that was over before it began is a mistake, but not one that this list granted earlier', () => {
  const past = row({ validTo: day('2023-08-01') });
  expect(plan([past], []).mistakes).toMatchObject([{ column: 'validTo' }]);
  expect(plan([past], [grant({ validFrom: day('2023-08-05') })]).mistakes).toMatchObject([
    { column: 'validTo' },
  ]);
  expect(plan([past], [grant({ validTo: day('2023-08-01') })])).toEqual(nothing);
});
