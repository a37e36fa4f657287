import type { GiveFeedback } from '@weilinli/contracts';
import type { Entry } from '@weilinli/outbox';
import { buildReport } from '../../testing/build-report';
import { asAnswered, asDone, pendingFor } from './as-done';
import { buildEntry, done } from './testing/build-entry';

const mine = buildReport({
  relations: ['assignee'],
  availableActions: ['accept', 'return', 'request', 'remark'],
});

describe('a task of which something waits on this phone', () => {
  test('is accepted from when it was accepted, and can be worked on', () => {
    const shown = asDone(mine, [done('accept', '2026-11-22T08:05:00.000Z')]);
    expect(shown).toMatchObject({ status: 'accepted', acceptedAt: '2026-11-22T08:05:00.000Z' });
    expect(shown.availableActions).toEqual(
      expect.arrayContaining(['make-safe', 'resolve', 'return', 'request', 'remark']),
    );
    expect(shown.availableActions).not.toContain('accept');
  });

  test('goes through a whole day: accepted, made safe, fixed', () => {
    const entries = [
      done('accept', '2026-11-22T08:05:00.000Z'),
      done('make-safe', '2026-11-22T08:40:00.000Z'),
      done('resolve', '2026-11-22T14:02:00.000Z'),
    ];
    const shown = asDone(mine, entries);
    expect(shown).toMatchObject({
      status: 'resolved',
      madeSafeAt: '2026-11-22T08:40:00.000Z',
      resolvedAt: '2026-11-22T14:02:00.000Z',
    });
    expect(shown.availableActions).toEqual(['remark']);
    expect(pendingFor(mine.id, entries)).toHaveLength(3);
  });

  test('is no longer his once he has given it back', () => {
    const shown = asDone(mine, [done('return', '2026-11-22T08:05:00.000Z')]);
    expect(shown.status).toBe('submitted');
    expect(shown.assignee).toBeUndefined();
    expect(shown.relations).toEqual([]);
  });

  test('keeps saying what can be said again', () => {
    const shown = asDone(mine, [done('remark', '2026-11-22T08:05:00.000Z')]);
    expect(shown.status).toBe('dispatched');
    expect(shown.availableActions).toContain('remark');
  });

  test('stays as it is where the table would not let him: the server will say why', () => {
    const shown = asDone(mine, [done('resolve', '2026-11-22T08:05:00.000Z')]);
    expect(shown.status).toBe('dispatched');
    expect(shown.availableActions).not.toContain('resolve');
  });
});

describe('a fix of which an answer waits on this phone', () => {
  const at = '2026-11-22T08:05:00.000Z';
  const feedback = { asked: true, rework: 0 };
  const fixed = buildReport({
    status: 'resolved',
    resolvedAt: '2026-11-22T08:00:00.000Z',
    relations: ['reporter'],
    availableActions: ['confirm', 'contest', 'remark'],
    feedback,
  });
  const answer = (given: GiveFeedback['answer'], note?: string) =>
    buildEntry({
      what: {
        kind: 'feedback',
        reportId: fixed.id,
        label: given,
        body: { answer: given, rework: 0, performedAt: at, ...(note ? { note } : {}) },
      },
    });

  test('is over, or on its way back, as the lifecycle lets its reporter', () => {
    expect(asDone(fixed, [answer('so-so')])).toMatchObject({
      status: 'closed',
      feedback: { asked: false, mine: { answer: 'so-so', at } },
    });
    expect(asDone(fixed, [answer('not-fixed', '还在漏')])).toMatchObject({
      status: 'accepted',
      feedback: { asked: false, mine: { note: '还在漏' } },
    });
  });

  test('stays as it is for who only follows it, and says what he said', () => {
    const followed = { ...fixed, relations: [], availableActions: [] };
    const shown = { status: 'resolved', feedback: { asked: true, mine: { answer: 'not-fixed' } } };
    expect(asDone(followed, [answer('not-fixed')])).toMatchObject(shown);
    expect(asAnswered(followed, [answer('fixed'), answer('not-fixed')])).toMatchObject(shown);
    expect(asAnswered(followed, [done('confirm', at)])).toEqual(followed);
  });
});

test.each<[string, Partial<Entry>]>([
  ['sent', { state: 'done' }],
  ['refused', { state: 'failed' }],
  ['overtaken', { conflict: { code: 'NOT_FOUND', status: 404, detail: '', evidence: 'sending' } }],
])('what was %s changes no report any more', (_, facts) => {
  const entry = { ...done('accept', '2026-11-22T08:05:00.000Z'), ...facts };
  expect(asDone(mine, [entry])).toEqual(mine);
});

test('what waits for another report, or is a report itself, changes nothing here', () => {
  const other = done('accept', '2026-11-22T08:05:00.000Z', 'report-2');
  expect(asDone(mine, [other, buildEntry()])).toEqual(mine);
});
