import { wayBack, wayOf, wayOn } from './merged-way';

const merged = (facts: Record<string, unknown>) => ({ event: 'merge', facts });

test('what was merged by itself came no other way', () => {
  expect(wayOf([merged({ into: 't' })])).toEqual([]);
  expect(wayOf([])).toEqual([]);
});

test('the last merge says how it came to where it is', () => {
  const entries = [
    merged({ via: ['s'] }),
    { event: 'remark', facts: { via: ['x'] } },
    merged({ via: ['s', 't'] }),
  ];
  expect(wayOf(entries)).toEqual(['s', 't']);
});

test('what goes along and comes back has the way that it had', () => {
  expect(wayBack(wayOn(['s'], 't'), 't')).toEqual(['s']);
  expect(wayBack(['s', 't', 'u'], 's')).toEqual([]);
});

test('who came another way stays', () => {
  expect(wayBack(['s'], 't')).toBeUndefined();
});
