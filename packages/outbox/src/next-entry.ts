import type { Devices } from './devices';
import type { Entry } from './entry';
import { dueAtOf } from './waits';

/** This person's entries that nothing but time keeps back: of each report the first that is not through. */
export function waiting(entries: readonly Entry[], personId: string | undefined): Entry[] {
  const own = entries.filter((entry) => entry.personId === personId);
  return own.filter(
    (entry) =>
      isOnItsWay(entry) &&
      !own.some((other) => lineOf(other) === lineOf(entry) && other.order < entry.order && holdsBack(other)),
  );
}

/** The first of these that is due; `tried` had their turn. */
export function nextDue(
  entries: readonly Entry[],
  tried: ReadonlySet<string>,
  devices: Pick<Devices, 'clock' | 'personId'>,
): Entry | undefined {
  return waiting(entries, devices.personId()).find(
    (entry) => !tried.has(entry.id) && dueAtOf(entry, devices) <= devices.clock(),
  );
}

function isOnItsWay({ state }: Entry): boolean {
  return state === 'queued' || state === 'uploading' || state === 'submitting';
}

/**
 * What comes later would be refused, or be a lie, before this one: only a report that went on without it makes the
 * later ones independent of it. Of duty the last word counts, whatever became of those before.
 */
function holdsBack({ state, conflict, what }: Entry): boolean {
  const isOver = state === 'failed' && (conflict !== undefined || what.kind === 'duty');
  return state !== 'done' && !isOver;
}

/** What goes in one order: all that is about one report, and all words on duty. */
function lineOf({ id, what }: Entry): string {
  switch (what.kind) {
    case 'report':
      return id;
    case 'action':
    case 'feedback':
      return what.reportId;
    case 'duty':
      return 'duty';
    default:
      return what satisfies never;
  }
}
