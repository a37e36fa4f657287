import type { NearbyReport } from '@weilinli/contracts';
import { groupsNear, onlyOf } from './by-group';

const near = (id: string, group: string): NearbyReport => ({
  id,
  view: 'public',
  status: 'dispatched',
  category: { code: id, name: id, group, icon: group },
  area: { code: '1', name: '第 1 网格', path: [] },
  place: { longitude: 114.318, latitude: 30.51, datum: 'gcj02' },
  createdAt: '2026-11-22T08:00:00.000Z',
  updatedAt: '2026-11-22T08:00:00.000Z',
  distance: 100,
});

const items = [near('1', 'lamp'), near('2', 'manhole'), near('3', 'manhole')];

test('what there is most of is offered first', () => {
  expect(groupsNear(items)).toEqual([
    { group: 'manhole', count: 2 },
    { group: 'lamp', count: 1 },
  ]);
});

test('where all is of one kind there is nothing to choose', () => {
  expect(groupsNear(items.slice(1))).toEqual([]);
  expect(groupsNear([])).toEqual([]);
});

test('a filter that fits nothing any more hides nothing', () => {
  expect(onlyOf(items, 'lamp').map(({ id }) => id)).toEqual(['1']);
  expect(onlyOf(items, 'tree')).toBe(items);
  expect(onlyOf(items, undefined)).toBe(items);
});
