import type { Entry } from '../entry';
import { beginDay, type Day } from './day';
import { memoryServer } from './memory-server';
import type { Taken } from './server-side';

const place = { longitude: 114.318, latitude: 30.51, datum: 'gcj02' as const };
/** Of everything handed in by `report` and `act`. */
export const marked = '#a-';

export interface Morning {
  day: Day;
  report(photos?: readonly string[]): Promise<Entry>;
  act(reportId: string, action: 'accept' | 'make-safe', photos?: readonly string[]): Promise<Entry>;
  /** Of whoever holds the phone, by its place in the queue. */
  entry(index?: number): Entry | undefined;
  taken(): Promise<readonly Taken[]>;
}

/** The worker's phone before anything has happened, and an honest server. */
export async function morning(): Promise<Morning> {
  const day = await beginDay(memoryServer(), marked);
  return {
    day,
    report: (photos = ['photo']) => day.outbox.add({ kind: 'report', body: described(1) }, photos),
    act: (reportId, action, photos = []) => {
      const body = { note: `${marked}2`, place, performedAt: '2026-11-20T00:00:00.000Z' };
      return day.outbox.add({ kind: 'action', reportId, action, label: '围护', body }, photos);
    },
    entry: (index = 0) => day.outbox.entries()[index],
    taken: () => day.server.taken(marked),
  };
}

/** A report's words, by their number. */
export function described(number: number) {
  return { categoryCode: 'P0103', place, description: `${marked}${number}` };
}
