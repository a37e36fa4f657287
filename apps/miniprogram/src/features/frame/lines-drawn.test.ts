import { linesDrawn } from './lines-drawn';

test.each([
  [[2, 5, 3], 4, [2, 2, 0]],
  [[2, 5, 3], 10, [2, 5, 3]],
  [[2, 5, 3], 99, [2, 5, 3]],
  [[], 4, []],
])('of %j lines, where %i are drawn, these stand there: %j', (lengths, count, drawn) => {
  expect(linesDrawn(lengths, count)).toEqual(drawn);
});
