import { reasonsOf, rulingOf } from './ruling-words';

test('whoever pays has other reasons than whoever does not; an appeal is answered elsewhere', () => {
  expect(reasonsOf('pay').map(({ words }) => words)).toEqual(['核实属实', '其他原因']);
  const refused = reasonsOf('void').map(({ key }) => key);
  expect(refused).toContain('copied');
  expect(refused).toContain('other');
  expect(refused).not.toContain('genuine');
  expect(refused).not.toContain('appealed');
});

test('a ruling is a verdict with its reason, and a note if there is one', () => {
  expect(rulingOf({ verdict: 'void', reason: undefined, note: '看过' })).toBeUndefined();
  expect(rulingOf({ verdict: 'void', reason: 'staged', note: ' ' })).toEqual({
    verdict: 'void',
    reason: 'staged',
  });
  expect(rulingOf({ verdict: 'pay', reason: 'genuine', note: ' 到场看过 ' })).toEqual({
    verdict: 'pay',
    reason: 'genuine',
    note: '到场看过',
  });
});
