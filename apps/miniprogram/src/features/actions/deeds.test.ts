import type { Report } from '@weilinli/contracts';
import { type Action, actions } from '@weilinli/domain';
import { buildReport } from '../../testing/build-report';
import { answersOf, type OpenRequest } from './answers';
import { deedsOf, requestKindsOf } from './deeds';

const now = new Date('2026-11-22T09:00:00.000Z');
const asked = (kind: OpenRequest['kind'], approvals = 0): OpenRequest => ({
  id: `request-${kind}`,
  kind,
  askedAt: '2026-11-22T08:30:00.000Z',
  approvals,
});
const inHand = (facts: Partial<Report> = {}) =>
  buildReport({
    status: 'accepted',
    acceptedAt: '2026-11-22T08:05:00.000Z',
    madeSafeAt: '2026-11-22T08:40:00.000Z',
    relations: ['assignee', 'signed-in'],
    availableActions: ['return', 'resolve', 'request', 'remark'],
    ...facts,
  });
const superior: Action[] = [
  'decline',
  'assign',
  'transfer',
  'suspend',
  'extend',
  'supervise',
  'merge',
  'exempt',
  'remark',
];
const led = (facts: Partial<Report> = {}) =>
  inHand({ relations: ['leader', 'signed-in'], availableActions: superior, ...facts });

describe('what a handler can ask for', () => {
  test('another handler, a pause, more time; an appeal only once it is over', () => {
    expect(requestKindsOf(inHand(), now)).toEqual(['transfer', 'suspend', 'extend']);
  });

  test('no pause before it is safe, no time after the deadline or beyond two extensions', () => {
    const { madeSafeAt: _, ...open } = inHand();
    expect(requestKindsOf(open, now)).toEqual(['transfer', 'extend']);
    expect(requestKindsOf(inHand(), new Date('2026-11-23T08:00:01.000Z'))).toEqual(['transfer', 'suspend']);
    expect(requestKindsOf(inHand({ extensions: 2 }), now)).toEqual(['transfer', 'suspend']);
  });

  test('nothing twice: what waits for an answer is not asked for again, and then there is no button', () => {
    expect(requestKindsOf(inHand({ openRequests: [asked('extend')] }), now)).toEqual(['transfer', 'suspend']);
    const all = inHand({ openRequests: [asked('extend'), asked('suspend'), asked('transfer')] });
    expect(deedsOf(all, now)).not.toContain('request');
  });

  test('an appeal, where something was late', () => {
    const closed = inHand({
      status: 'closed',
      relations: ['former-assignee'],
      availableActions: ['request'],
    });
    expect(requestKindsOf({ ...closed, resolvedAt: '2026-11-23T08:00:01.000Z' }, now)).toEqual(['exempt']);
    expect(deedsOf({ ...closed, resolvedAt: '2026-11-23T07:00:00.000Z' }, now)).toEqual([]);
  });
});

describe('what stands above a handler', () => {
  test('somebody else may lead or help', () => {
    expect(deedsOf(led(), now)).toEqual([
      'assign',
      'remark',
      'supervise',
      'co-handler',
      'transfer',
      'extend',
      'suspend',
      'merge',
      'decline',
    ]);
  });

  test('after two transfers only who decides for all of them names another lead; help goes on', () => {
    const others = superior.filter((action) => action !== 'transfer');
    const deeds = deedsOf(led({ transfers: 2, availableActions: others }), now);
    expect(deeds).not.toContain('assign');
    expect(deeds).toContain('co-handler');
    expect(deedsOf(led({ transfers: 2 }), now)).toContain('assign');
  });

  test('who helps can be let go', () => {
    const helped = led({ coHandlers: [{ id: 'o', displayName: '水务集团', role: 'department' }] });
    expect(deedsOf(helped, now)).toContain('release');
  });

  test('a lateness is exempted where there is one', () => {
    expect(deedsOf(led({ acceptedAt: '2026-11-22T08:20:00.000Z' }), now)).toContain('exempt');
  });

  test('more time that was asked for is answered, not given beside it', () => {
    const report = led({
      openRequests: [asked('extend')],
      availableActions: [...superior, 'approve', 'refuse'],
    });
    expect(deedsOf(report, now)).not.toContain('extend');
    expect(answersOf(report, now)).toMatchObject([{ approve: true, refuse: true }]);
  });
});

describe('answers', () => {
  const answering = (facts: Partial<Report>) =>
    answersOf(led({ availableActions: [...superior, 'approve', 'refuse'], ...facts }), now).map(
      ({ request, approve, refuse }) => [request.kind, approve, refuse],
    );

  test('whoever asked, waits', () => {
    expect(answersOf(inHand({ openRequests: [asked('extend')] }), now)).toMatchObject([
      { approve: false, refuse: false },
    ]);
  });

  test('after the deadline there is no more time to agree to', () => {
    const deadlines = { resolveBy: '2026-11-22T08:59:00.000Z' };
    expect(answering({ openRequests: [asked('extend'), asked('transfer')], deadlines })).toEqual([
      ['extend', false, true],
      ['transfer', true, true],
    ]);
  });

  test('who has agreed waits for somebody else’s word', () => {
    const agreed = superior.filter((action) => action !== 'extend');
    expect(
      answering({ openRequests: [asked('extend', 1)], availableActions: [...agreed, 'approve', 'refuse'] }),
    ).toEqual([['extend', false, false]]);
    expect(answering({ openRequests: [asked('extend', 1)] })).toEqual([['extend', true, true]]);
  });

  test('an appeal is answered after it is closed', () => {
    expect(
      answering({
        status: 'closed',
        openRequests: [asked('exempt')],
        availableActions: ['approve', 'refuse', 'remark'],
      }),
    ).toEqual([['exempt', true, true]]);
  });
});

test('whoever has it in hand is not asked to follow it', () => {
  const availableActions: Action[] = ['remark', 'follow'];
  expect(deedsOf(inHand({ availableActions }), now)).toEqual(['remark']);
  expect(deedsOf(led({ availableActions }), now)).toEqual(['remark', 'follow']);
});

test('every action that the server can offer has its place: a button, or the answers to a request', () => {
  const late = { acceptedAt: '2026-11-22T08:20:00.000Z', relations: [] };
  for (const action of actions.filter((one) => one !== 'approve' && one !== 'refuse')) {
    // With what makes sense of it: where it is asked about, and somebody to let go.
    const somewhere = (['submitted', 'accepted', 'closed'] as const).some((status) =>
      deedsOf(
        inHand({
          ...late,
          status,
          relations: ['assignee', 'leader', 'dispatcher'],
          availableActions: [action],
        }),
        now,
      ).includes(action),
    );
    const asSuperior = deedsOf(led({ ...late, relations: ['leader'], availableActions: [action] }), now);
    expect([action, somewhere || asSuperior.includes(action)]).toEqual([action, true]);
  }
});
