import { answersOffered, saidLines, thanksWords, wordOnFix } from './feedback-words';

const asked = { asked: true, rework: 0 };

test('who has no large buttons for it is offered all three answers, its reporter the third', () => {
  expect(answersOffered({ feedback: asked, availableActions: ['unfollow'] })).toEqual([
    'fixed',
    'so-so',
    'not-fixed',
  ]);
  const his: Parameters<typeof answersOffered>[0] = {
    feedback: asked,
    availableActions: ['confirm', 'contest'],
  };
  expect(answersOffered(his)).toEqual(['so-so']);
  expect(answersOffered(his, 'word')).toEqual(['fixed', 'so-so', 'not-fixed']);
});

test('its reporter is not asked again what he has answered by its end', () => {
  const his = { feedback: asked, availableActions: ['rate' as const], relations: ['reporter' as const] };
  expect(answersOffered({ ...his, status: 'closed' })).toEqual([]);
  expect(answersOffered({ ...his, status: 'closed' }, 'word')).toEqual([]);
  expect(answersOffered({ ...his, status: 'closed', relations: ['co-reporter'] })).toHaveLength(3);
});

test('nobody else is asked anything, and what was said stands there', () => {
  expect(answersOffered({ availableActions: ['confirm'] })).toEqual([]);
  const mine = { answer: 'so-so', at: '2023-09-12T04:00:00Z' } as const;
  expect(answersOffered({ feedback: { asked: false, rework: 0, mine }, availableActions: [] })).toEqual([]);
  expect(saidLines({ feedback: { asked: false, rework: 0, mine } })).toMatchObject([{ words: '你说: 凑合' }]);
  expect(saidLines({ feedback: asked })).toEqual([]);
});

test('who answers for it reads what everybody said, and a word beside it', () => {
  const said = [{ answer: 'not-fixed', note: '旁边还有一个洞', at: '2023-09-12T04:00:00Z' }] as const;
  expect(saidLines({ feedback: { asked: false, rework: 0, said: [...said] } })).toMatchObject([
    { words: '有人说: 没修好 · “旁边还有一个洞”' },
  ]);
});

test('what waits for signal is said of the fix that was seen', () => {
  expect(wordOnFix({ id: 'report-1', feedback: { asked: true, rework: 2 } }, { answer: 'fixed' })).toEqual({
    kind: 'feedback',
    reportId: 'report-1',
    label: '修得怎么样: 修好了',
    body: { answer: 'fixed', rework: 2 },
  });
});

test.each([
  ['fixed', 'closed', '谢谢你, 这件事办结了'],
  ['fixed', 'resolved', '谢谢你的反馈'],
  ['not-fixed', 'resolved', '谢谢, 网格长会看到'],
  ['not-fixed', 'accepted', '已退回处理人返工'],
] as const)('after "%s" on what is %s then: %s', (answer, status, words) => {
  expect(thanksWords(answer, { status })).toBe(words);
});
