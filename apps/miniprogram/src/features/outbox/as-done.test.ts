import type { Entry } from '@weilinli/outbox';
import { buildReport } from '../../testing/build-report';
import { asDone, pendingFor } from './as-done';
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
