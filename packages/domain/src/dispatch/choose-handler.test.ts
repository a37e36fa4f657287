import type { Candidate } from './candidate';
import type { Choice } from './choice';
import { chooseHandler } from './choose-handler';
import {
  community,
  elsewhere,
  grid,
  hoursAgo,
  metresAway,
  now,
  person,
  question,
  rule,
  street,
} from './testing/candidates';

const gridWorker = { version: 7, rules: [rule('grid-worker')] };
const idle = (hours: number) => ({ lastAssignedAt: hoursAgo(hours) });
const seen = (metres: number, minutes = 0) => ({
  lastSeen: { ...metresAway(metres), at: new Date(now.getTime() - minutes * 60_000) },
});

describe('who handles a report', () => {
  it.each<[string, Candidate[], string | undefined, Choice['reason'] | undefined]>([
    ['nobody, when nobody is there', [], undefined, undefined],
    ['nobody, when everybody works elsewhere', [person('a', { areaCode: elsewhere })], undefined, undefined],
    ['nobody, when only leaders are there', [person('a', { role: 'leader' })], undefined, undefined],
    ['the only one', [person('a')], 'a', 'only-one'],
    [
      'the one in the grid before the one in the community',
      [person('a', { areaCode: community }), person('b', { openCount: 9 })],
      'b',
      'nearest',
    ],
    [
      'the one in the community when the grid has none',
      [person('a', { areaCode: street }), person('b', { areaCode: community })],
      'b',
      'nearest',
    ],
    [
      'the one of the community who stands beside it, when the one of the grid is seen far away',
      [person('a', { ...seen(4_000) }), person('b', { areaCode: community, ...seen(50) })],
      'b',
      'nearest',
    ],
    [
      'the one of the grid, when both are seen about equally near',
      [person('a', { ...seen(280) }), person('b', { areaCode: community, ...seen(20) })],
      'a',
      'nearest',
    ],
    [
      'the one of the grid, when the other was seen beside it too long ago',
      [person('a'), person('b', { areaCode: community, ...seen(10, 31) })],
      'a',
      'nearest',
    ],
    [
      'the one with less in hand, when a few metres are between them',
      [person('a', { openCount: 1, ...seen(10) }), person('b', { ...seen(200) })],
      'b',
      'least-loaded',
    ],
    [
      'the one with less in hand',
      [person('a', { openCount: 3 }), person('b', { openCount: 2 })],
      'b',
      'least-loaded',
    ],
    [
      'the one who has been idle for longer',
      [person('a', idle(1)), person('b', idle(2))],
      'b',
      'longest-idle',
    ],
    ['the one who has never had any', [person('a', idle(900)), person('b')], 'b', 'longest-idle'],
    ['the first by id when all is equal', [person('b'), person('a')], 'a', 'first-listed'],
    [
      'the less loaded even if less idle',
      [person('a', { openCount: 1 }), person('b', idle(0))],
      'b',
      'least-loaded',
    ],
    [
      'who is there, not who is off duty',
      [person('a', { onDuty: false }), person('b', { openCount: 9 })],
      'b',
      'only-one',
    ],
    [
      'who is there, not who is on leave',
      [person('a', { onLeave: true }), person('b', { openCount: 9 })],
      'b',
      'only-one',
    ],
    [
      'who is under his limit, though he has more',
      [person('a', { openCount: 2, loadLimit: 2 }), person('b', { openCount: 5, loadLimit: 6 })],
      'b',
      'only-one',
    ],
    ['nobody, when all are at their limit', [person('a', { loadLimit: 0 })], undefined, undefined],
  ])('%s', (_case, candidates, id, reason) => {
    const { handler, why } = chooseHandler(gridWorker, question(), candidates);
    expect(handler?.id).toBe(id);
    expect(why).toMatchObject(
      reason ? { rule: 'grid-worker', ruleVersion: 7, reason } : { rule: 'nobody-fits' },
    );
  });

  it('says why the others were not chosen', () => {
    const passedOver = new Map([['sent-back', 'returned-it' as const]]);
    const { why } = chooseHandler(gridWorker, question({ passedOver, reporterId: 'reporting' }), [
      person('chosen', idle(5)),
      person('busy', { openCount: 2 }),
      person('fresh', idle(1)),
      person('twin', idle(5)),
      person('above', { areaCode: street }),
      person('gone', seen(2_000)),
      person('elsewhere', { areaCode: elsewhere }),
      person('asleep', { onDuty: false }),
      person('on-holiday', { onDuty: false, onLeave: true }),
      person('full', { openCount: 3, loadLimit: 3 }),
      person('sent-back'),
      person('reporting'),
    ]);
    expect(why).toMatchObject({
      rule: 'grid-worker',
      areaCode: grid,
      considered: 11,
      reason: 'first-listed',
    });
    expect(Object.fromEntries(why.others.map(({ personId, because }) => [personId, because]))).toEqual({
      twin: 'listed-later',
      fresh: 'less-idle',
      busy: 'more-loaded',
      gone: 'farther-away',
      above: 'farther-up',
      asleep: 'off-duty',
      'on-holiday': 'on-leave',
      full: 'over-limit',
      'sent-back': 'returned-it',
      reporting: 'reporter',
    });
  });

  it('says why there is nobody', () => {
    const { handler, why } = chooseHandler(gridWorker, question(), [person('asleep', { onDuty: false })]);
    expect(handler).toBeUndefined();
    expect(why).toEqual({
      rule: 'nobody-fits',
      ruleVersion: 7,
      skipped: ['grid-worker'],
      considered: 1,
      others: [{ personId: 'asleep', displayName: 'asleep', because: 'off-duty' }],
    });
  });

  it('lets the reporter handle it himself only if there is nobody else by any rule', () => {
    const rules = { version: 1, rules: [rule('worker'), rule('leader', { lead: { role: 'leader' } })] };
    const mine = question({ reporterId: 'me' });
    const leader = person('leader', { role: 'leader', areaCode: community });
    expect(chooseHandler(rules, mine, [person('me'), leader])).toMatchObject({
      handler: { id: 'leader' },
      why: { skipped: ['worker'], others: [{ personId: 'me', because: 'reporter' }] },
    });
    expect(chooseHandler(rules, mine, [person('me')]).handler?.id).toBe('me');
  });

  it('counts somebody who has both the grid and its community once, where he is nearest', () => {
    const both = [person('a', { areaCode: community }), person('a')];
    expect(chooseHandler(gridWorker, question(), both)).toMatchObject({
      handler: { id: 'a', areaCode: grid },
      why: { considered: 1, reason: 'only-one', others: [] },
    });
  });

  it('names at most twenty of those who were passed over, and counts all', () => {
    const many = Array.from({ length: 30 }, (_, index) => person(`p${index}`));
    expect(chooseHandler(gridWorker, question(), many).why).toMatchObject({
      considered: 30,
      others: { length: 20 },
    });
  });
});
