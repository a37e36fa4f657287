import { addEntry } from './add-entry';
import { againFrom, correctEntry } from './correct-entry';
import type { Devices } from './devices';
import type { Entry } from './entry';
import { oneFlight } from './flight';
import { waiting } from './next-entry';
import type { Outbox } from './outbox';
import { openShelf } from './shelf';
import { sweep } from './sweep';
import { Interrupted, type Trip } from './trip';
import { dueAtOf } from './waits';

/** Reads what the device has kept, and clears away what a crash has left. Sends nothing yet. */
export async function openOutbox(devices: Devices): Promise<Outbox> {
  const listeners = new Set<() => void>();
  const held = new Set<string>();
  let isClosed = false;

  const changed = () => {
    for (const listener of listeners) listener();
  };
  const shelf = await openShelf(devices, changed);
  await sweep(devices, shelf);
  let lastOrder = 0;

  const isMine = (entry: Entry | undefined): entry is Entry =>
    entry !== undefined && entry.personId === devices.personId();
  const trip: Trip = {
    devices,
    shelf,
    turnOf: (entry) => {
      if (isClosed || !isMine(entry)) throw new Interrupted();
    },
  };

  /** Undefined: somebody else has it in hand. */
  async function hold<T>(id: string, work: () => Promise<T>): Promise<T | undefined> {
    if (held.has(id)) return undefined;
    held.add(id);
    try {
      return await work();
    } finally {
      held.delete(id);
      // What it is due for now counts again.
      changed();
    }
  }
  /** Changes an entry of one's own that is not on its way. */
  const change = async (id: string, how: (entry: Entry) => Promise<boolean>) =>
    (await hold(id, async () => {
      const entry = await shelf.again(id);
      return isMine(entry) && how(entry);
    })) ?? false;
  const dropWhole = async ({ id }: Entry) => {
    await shelf.drop(id);
    await devices.files.remove(id);
    return true;
  };
  const flight = oneFlight(trip, hold);

  return {
    add: (what, photos = []) => {
      lastOrder = 1 + Math.max(lastOrder, ...shelf.all().map(({ order }) => order));
      return addEntry(trip, { what, photos, order: lastOrder });
    },
    entries: () => shelf.all().filter(isMine),
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    work: async () => {
      if (!isClosed) await flight.fly();
    },
    wake: async () => {
      if (!isClosed) await flight.flyAtOnce();
    },
    dueAt: () => {
      const due = waiting(shelf.all(), devices.personId())
        .filter(({ id }) => !held.has(id))
        .map((entry) => dueAtOf(entry, devices).getTime());
      return due.length === 0 ? undefined : new Date(Math.min(...due));
    },
    retry: (id) =>
      change(id, async (entry) => {
        const again = againFrom(entry);
        if (again) await shelf.note(again);
        return again !== undefined;
      }),
    correct: (id, body, photos) => change(id, (entry) => correctEntry(trip, entry, { body, photos })),
    remove: (id) => change(id, dropWhole),
    forgetPerson: async (personId) => {
      for (const entry of shelf.all().filter((one) => one.personId === personId)) await dropWhole(entry);
    },
    close: () => {
      isClosed = true;
    },
  };
}
