import type { SubscriptionTemplate } from '@weilinli/contracts';
import { afterReport, creditsFor, onDuty, purposeOf, toAskAt } from './moments';

const template = (over: Partial<SubscriptionTemplate>): SubscriptionTemplate => ({
  id: 'a',
  name: '处理进度通知',
  purpose: 'progress',
  credits: 0,
  ...over,
});

test('a moment asks for its own kind only', () => {
  const items = [template({ id: 'a' }), template({ id: 'b', purpose: 'work' })];
  expect([toAskAt(items, afterReport), toAskAt(items, onDuty)]).toEqual([['a'], ['b']]);
});

test('who has plenty is not asked again, nor for what WeChat has taken away; a no may be thought over', () => {
  const plenty = template({ id: 'a', credits: afterReport.enough });
  const banned = template({ id: 'b', lastAnswer: 'ban' });
  const refused = template({ id: 'c', lastAnswer: 'reject' });
  expect(toAskAt([plenty, banned, refused], afterReport)).toEqual(['c']);
});

test('what is left is counted of what somebody is here for', () => {
  const items = [
    template({ credits: 2 }),
    template({ id: 'b', credits: 1 }),
    template({ purpose: 'work', credits: 9 }),
  ];
  expect(creditsFor(items, purposeOf('courier'))).toBe(3);
  expect(creditsFor(items, purposeOf('worker'))).toBe(9);
});
