import type { Action } from '@weilinli/domain';
import type { Entry } from '@weilinli/outbox';

/** A report that waits, with one photo; a test states only what matters to it. */
export function buildEntry(facts: Partial<Entry> = {}): Entry {
  return {
    id: 'entry-1',
    personId: 'person-2',
    order: 1,
    what: {
      kind: 'report',
      label: '雨水井盖 · 缺失',
      body: {
        categoryCode: 'P0103',
        conditionCode: 'missing',
        place: { longitude: 114.318, latitude: 30.51, datum: 'gcj02' },
      },
    },
    photos: [{ name: '1.jpg', key: 'photo-key-1' }],
    key: 'key-1',
    createdAt: '2026-11-22T08:20:00.000Z',
    state: 'queued',
    attempts: 0,
    ...facts,
  };
}

/** Something that was done to a report then, and waits. */
export function done(action: Action, performedAt: string, reportId = 'report-1'): Entry {
  const what = { kind: 'action', reportId, action, body: { performedAt }, label: action } as const;
  return buildEntry({ id: `${action}-${reportId}`, what, createdAt: performedAt });
}
