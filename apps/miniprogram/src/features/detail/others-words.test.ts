import { othersWords } from './others-words';

test.each([
  [{}, []],
  [{ reporters: 2 }, ['2 人报过']],
  [{ reporters: 3, followers: 1 }, ['3 人报过, 1 人在跟进']],
  [{ recurring: true, followers: 4 }, ['同一处不久前修过, 又出问题了', '4 人在跟进']],
])('what others have to do with it: %j', (facts, lines) => {
  expect(othersWords(facts)).toEqual(lines);
});
