import { type Devices, OutOfSpace } from './devices';
import type { Entry } from './entry';
import { firstNote, idOf, keyOf, nextNote, readNote } from './entry-note';

/** Entries as the device keeps them: one note each, and a copy in memory that is never ahead of what was tried. */
export interface Shelf {
  /** Oldest first. */
  all(): readonly Entry[];
  find(id: string): Entry | undefined;
  /** Throws OutOfSpace; then nothing has changed. */
  put(entry: Entry): Promise<void>;
  /** How far an entry has come. Where not even that can be written it is known until the next start, and done again. */
  note(entry: Entry): Promise<void>;
  drop(id: string): Promise<void>;
  /** Finds what another window has added since. */
  lookAround(): Promise<void>;
  /** There is signal again: nothing waits any longer, but what the server has asked to wait. Not worth a note. */
  forgetWaits(): void;
  /** Reads an entry anew: another window may have gone on with it. */
  again(id: string): Promise<Entry | undefined>;
  /** Notes that look like entries and cannot be read: whoever wrote them may come back. */
  foreign: ReadonlySet<string>;
}

const tooMany = 429;

export async function openShelf({ notes }: Pick<Devices, 'notes'>, changed: () => void): Promise<Shelf> {
  const entries = new Map<string, Entry>();
  const texts = new Map<string, string>();
  const foreign = new Set<string>();

  const keep = (entry: Entry, text: string) => {
    texts.set(entry.id, text);
    entries.set(entry.id, entry);
    changed();
  };
  const forget = (id: string) => {
    texts.delete(id);
    if (entries.delete(id)) changed();
  };
  const take = async (id: string) => {
    const text = await notes.read(keyOf(id));
    const entry = readNote(text);
    if (entry && text !== undefined) {
      if (text !== texts.get(id)) keep(entry, text);
    } else if (text === undefined) forget(id);
    else foreign.add(id);
    return entry;
  };
  const drop = async (id: string) => {
    await notes.remove(keyOf(id));
    forget(id);
  };

  const lookAround = async () => {
    for (const key of await notes.keys()) {
      const id = idOf(key);
      if (id !== undefined && !entries.has(id)) await take(id);
    }
  };
  await lookAround();

  return {
    foreign,
    lookAround,
    all: () => [...entries.values()].sort((one, other) => one.order - other.order),
    find: (id) => entries.get(id),
    put: async (entry) => {
      const text = firstNote(entry);
      await notes.write(keyOf(entry.id), text);
      keep(entry, text);
    },
    note: async (entry) => {
      // Removed while its answer was on the way: it stays removed.
      if (!entries.has(entry.id)) return;
      const text = nextNote(entry, texts.get(entry.id));
      try {
        await notes.write(keyOf(entry.id), text);
        keep(entry, text);
      } catch (error) {
        if (!(error instanceof OutOfSpace)) throw error;
        // The server has it: no note says so as well, and needs no room.
        if (entry.state === 'done') await notes.remove(keyOf(entry.id));
        entries.set(entry.id, entry);
        changed();
      }
    },
    drop,
    forgetWaits: () => {
      for (const [id, { notBefore: _, ...entry }] of entries) {
        if (entry.problem?.status !== tooMany) entries.set(id, entry);
      }
    },
    again: async (id) => {
      await take(id);
      return entries.get(id);
    },
  };
}
