import type { Report } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';
import { buildReport } from '../../testing/build-report';
import { layOut } from './layout';

const now = new Date('2026-11-22T08:10:00.000Z');
const laidOut = (availableActions: Action[], facts: Partial<Report> = {}) =>
  layOut(buildReport({ relations: ['assignee'], status: 'accepted', availableActions, ...facts }), now);

test('accepting is the large one, returning stands beside it', () => {
  expect(laidOut(['accept', 'return', 'remark'], { status: 'dispatched' })).toEqual({
    main: 'accept',
    beside: 'return',
    more: ['remark'],
  });
});

test('a reporter is asked both ways: fixed or not', () => {
  expect(laidOut(['confirm', 'contest', 'remark'], { status: 'resolved' })).toMatchObject({
    main: 'confirm',
    beside: 'contest',
  });
});

test('who reported the same, or has rated it, opens it again by the button beside his word', () => {
  const relations: Report['relations'] = ['co-reporter'];
  expect(laidOut(['reopen', 'remark'], { status: 'closed', relations })).toEqual({
    main: 'remark',
    beside: 'reopen',
    more: [],
  });
});

test('fencing off comes before fixing where it has a deadline', () => {
  expect(laidOut(['return', 'make-safe', 'resolve', 'remark'])).toEqual({
    main: 'make-safe',
    beside: 'return',
    more: ['resolve', 'remark'],
  });
});

test('where fencing off has no deadline, fixing is the large one, and asking for something beside it', () => {
  expect(
    laidOut(['return', 'make-safe', 'resolve', 'request'], {
      deadlines: { resolveBy: '2026-11-23T08:00:00.000Z' },
    }),
  ).toEqual({ main: 'resolve', beside: 'request', more: ['make-safe', 'return'] });
});

test('a leader puts it on top or gives it to somebody else; once it is on top he says something', () => {
  const superior: Action[] = ['assign', 'transfer', 'supervise', 'decline', 'remark'];
  const relations: Report['relations'] = ['leader'];
  expect(laidOut(superior, { relations })).toMatchObject({ main: 'supervise', beside: 'assign' });
  expect(laidOut(superior, { relations, supervisedAt: '2026-11-22T08:00:00.000Z' })).toMatchObject({
    main: 'remark',
    beside: 'assign',
  });
});

test('while something waits for the leader’s answer, no large button asks him to push', () => {
  const superior: Action[] = ['approve', 'refuse', 'assign', 'supervise', 'remark'];
  const asked = { id: 'r', kind: 'extend' as const, askedAt: '2026-11-22T08:05:00.000Z', approvals: 0 };
  expect(laidOut(superior, { relations: ['leader'], openRequests: [asked] })).toMatchObject({
    main: 'remark',
    beside: 'assign',
    more: ['supervise', 'co-handler'],
  });
});

test('what nobody has is given to somebody', () => {
  const { assignee: _, ...report } = buildReport({
    status: 'submitted',
    relations: ['dispatcher'],
    availableActions: ['decline', 'assign', 'supervise', 'remark'],
  });
  expect(layOut(report, now)).toMatchObject({ main: 'assign', beside: 'decline' });
});

test('a check that is passed is not asked for again', () => {
  expect(laidOut(['verify', 'remark'], { status: 'resolved' }).main).toBe('verify');
  expect(laidOut(['verify', 'remark'], { status: 'resolved', verified: true })).toMatchObject({
    main: 'remark',
    more: ['verify'],
  });
});

test('nothing possible means no button', () => {
  expect(laidOut([])).toEqual({ main: undefined, beside: undefined, more: [] });
});
