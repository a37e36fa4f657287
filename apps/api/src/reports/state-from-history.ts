import type { Clock } from '@weilinli/domain';
import type { ClockEntry } from './clock-facts';
import type { StoredClock } from './clock-state';

export type StateFromHistory = Pick<StoredClock, 'suspended_until' | 'verified_at'>;

/**
 * The rest of a row on which depends when the system looks at a report again, as the history alone tells it: until when
 * it is put off, and when its fix was found to be good.
 */
export function stateFromHistory(entries: readonly ClockEntry[], { report }: Clock): StateFromHistory {
  const pause = report.pauses.at(-1);
  const isPutOff = pause !== undefined && pause.to === undefined;
  return {
    suspended_until: isPutOff ? putOffUntil(entries) : null,
    verified_at: entries.reduce<Date | null>(verifiedAfter, null),
  };
}

function putOffUntil(entries: readonly ClockEntry[]): Date | null {
  const until = entries.findLast(putsOff)?.facts.until;
  return typeof until === 'string' ? new Date(until) : null;
}

function putsOff({ event, facts }: ClockEntry): boolean {
  return (
    event === 'suspend' || (event === 'approve' && facts.kind === 'suspend' && facts.takesEffect === true)
  );
}

function verifiedAfter(before: Date | null, { event, at, facts }: ClockEntry): Date | null {
  switch (event) {
    case 'verify':
      return facts.outcome === 'passed' ? at : null;
    case 'reopen':
      return null;
    case 'contest':
      // A decline that is contested was never fixed, and so never checked.
      return facts.from === 'declined' ? before : null;
    default:
      return before;
  }
}
