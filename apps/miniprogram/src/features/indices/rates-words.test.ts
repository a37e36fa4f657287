import { ratesWords, withFixes } from './rates-words';

const rates = {
  fixes: 10,
  answered: 8,
  answerRate: 0.8,
  answers: { fixed: 6, 'so-so': 1, 'not-fixed': 1 },
  satisfaction: 0.75,
};

test.each([
  [rates, '80% 答复, 75% 满意 · 10 次修好'],
  [{ ...rates, answered: 0, answerRate: 0, satisfaction: null }, '0% 答复 · 10 次修好'],
  [{ ...rates, fixes: 0, answerRate: null, satisfaction: null }, '还没有修好的'],
])('what is no share is not told as one: %#', (one, words) => {
  expect(ratesWords(one)).toBe(words);
});

test('the least content stand first, and who had nothing fixed does not stand there', () => {
  const of = (name: string, facts: Partial<typeof rates> | { satisfaction: null }) => ({
    ...rates,
    ...facts,
    name,
  });
  const lines = withFixes([
    of('content', { satisfaction: 1 }),
    of('nothing', { fixes: 0 }),
    of('unknown', { satisfaction: null }),
    of('angry', { satisfaction: 0.1 }),
  ]);
  expect(lines.map(({ name }) => name)).toEqual(['angry', 'content', 'unknown']);
});
