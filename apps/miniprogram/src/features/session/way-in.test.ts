import { rememberWayIn, takeWayIn } from './way-in';

test('whoever signs in after a link gets to its report, once', () => {
  rememberWayIn({ reportId: 'report-1' });
  expect(takeWayIn('person-1')).toBe('report-1');
  expect(takeWayIn('person-1')).toBeUndefined();
});

test('whose session ended goes on where he was, and nobody else does', () => {
  const way = { reportId: 'report-1', personId: 'person-1' };
  rememberWayIn(way);
  expect(takeWayIn('person-1')).toBe('report-1');
  rememberWayIn(way);
  expect(takeWayIn('person-2')).toBeUndefined();
  expect(takeWayIn('person-1')).toBeUndefined();
});

test('who leaves on purpose leaves no way behind', () => {
  rememberWayIn({ reportId: 'report-1' });
  rememberWayIn(undefined);
  expect(takeWayIn('person-1')).toBeUndefined();
});
