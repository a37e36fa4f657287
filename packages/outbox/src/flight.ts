import { type Carried, carryEntry } from './carry-entry';
import { nextDue } from './next-entry';
import type { Trip } from './trip';

export interface Flight {
  /** Sends what is due; a call meanwhile joins, and is followed by another look. */
  fly(): Promise<void>;
  /** The same without the waits, also without those of calls that are under way: they left before there was signal. */
  flyAtOnce(): Promise<void>;
}

/** One flight at a time, one entry after the other. `hold` gives an entry to one hand only. */
export function oneFlight(
  trip: Trip,
  hold: <T>(id: string, work: () => Promise<T>) => Promise<T | undefined>,
): Flight {
  let flying: Promise<void> | undefined;
  let another = false;
  let atOnce = false;

  async function sendDue(): Promise<void> {
    const tried = new Set<string>();
    for (;;) {
      const next = nextDue(trip.shelf.all(), tried, trip.devices);
      if (!next) return;
      const carried = await hold(next.id, async (): Promise<Carried> => {
        const entry = await trip.shelf.again(next.id);
        return entry ? carryEntry(trip, entry) : 'on';
      });
      if (carried === 'stop') return;
      const after = trip.shelf.find(next.id);
      // With a wait, as it was, or in somebody's hands: not again in this round. Else it has another step to go.
      if (carried === undefined || after === next || after?.notBefore !== undefined) tried.add(next.id);
    }
  }

  async function rounds(): Promise<void> {
    do {
      another = false;
      if (atOnce) {
        trip.shelf.forgetWaits();
        await trip.shelf.lookAround();
      }
      atOnce = false;
      await sendDue();
    } while (another);
  }

  const fly = () => {
    another = true;
    flying ??= rounds().finally(() => {
      flying = undefined;
    });
    return flying;
  };
  return {
    fly,
    flyAtOnce: () => {
      atOnce = true;
      return fly();
    },
  };
}
