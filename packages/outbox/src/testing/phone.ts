import { type Files, type Notes, OutOfSpace } from '../devices';
import type { Entry } from '../entry';
import { readNote } from '../entry-note';

/** When the program is killed: at the how-manieth write from now, and where in it. */
export interface Kill {
  writes: number;
  moment: 'before' | 'during' | 'after';
}

/** A program that runs on a phone. */
export interface Running {
  files: Files;
  notes: Notes;
  /** An answer from elsewhere, which the program awaits in vain once it is killed. */
  asked: <T>(answer: () => Promise<T>) => Promise<T>;
  killed: Promise<void>;
}

/** A phone's storage, which outlives the programs that run on it. Photos are texts here. */
export interface Phone {
  /** What a program that starts now is given. Once it is killed, nothing that it waits for ever comes. */
  start(): Running;
  killAt(kill: Kill | undefined): void;
  kill(): void;
  /** Undefined: as much as is wanted. */
  room: number | undefined;
  used(): number;
  /** What lies there, whoever's it is. */
  entries(): Entry[];
  /** `entry/name` → photo. */
  readonly photos: Map<string, string>;
  readonly texts: Map<string, string>;
}

export function memoryPhone(): Phone {
  const photos = new Map<string, string>();
  const texts = new Map<string, string>();
  let running = 0;
  let planned: Kill | undefined;
  let tellKilled = () => {};

  const kill = () => {
    running += 1;
    planned = undefined;
    tellKilled();
  };
  /** The answer, if the program still lives by then. */
  const alive = async <T>(program: number, answer: () => Promise<T>): Promise<T> => {
    await Promise.resolve();
    if (program !== running) return never();
    const outcome = await answer().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    if (program !== running) return never();
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  };
  const write = (program: number, effects: Record<'whole' | 'half', () => void>) =>
    alive(program, async () => {
      if (!planned || planned.writes > 0) {
        if (planned) planned.writes -= 1;
        return effects.whole();
      }
      if (planned.moment === 'during') effects.half();
      if (planned.moment === 'after') {
        // A write that fails is over as well.
        try {
          effects.whole();
        } catch (error) {
          if (!(error instanceof OutOfSpace)) throw error;
        }
      }
      kill();
    });
  const used = () => [...photos.values(), ...texts.values()].reduce((sum, text) => sum + text.length, 0);
  const take = (kept: Map<string, string>, key: string, value: string) => {
    const grown = used() - (kept.get(key)?.length ?? 0) + value.length;
    if (phone.room !== undefined && grown > phone.room && grown > used()) throw new OutOfSpace();
    kept.set(key, value);
  };
  const ofEntry = (id: string) => [...photos.keys()].filter((key) => key.startsWith(`${id}/`));
  const nothing = () => {};

  const phone: Phone = {
    photos,
    texts,
    room: undefined,
    used,
    entries: () => [...texts.values()].flatMap((text) => readNote(text) ?? []),
    kill,
    killAt: (at) => {
      planned = at && { ...at };
    },
    start: () => {
      running += 1;
      const me = running;
      const killed = new Promise<void>((resolve) => {
        tellKilled = resolve;
      });
      const files: Files = {
        save: (id, name, from) =>
          write(me, {
            whole: () => take(photos, `${id}/${name}`, String(from)),
            half: () => void photos.set(`${id}/${name}`, String(from).slice(0, -1)),
          }),
        read: (id, name) => alive(me, async () => photos.get(`${id}/${name}`)),
        list: () =>
          alive(me, async () =>
            [...photos.keys()].map((key) => {
              const [id = '', name = ''] = key.split('/');
              return { id, name };
            }),
          ),
        remove: (id) =>
          write(me, {
            whole: () => {
              for (const key of ofEntry(id)) photos.delete(key);
            },
            half: () => void photos.delete(ofEntry(id)[0] ?? ''),
          }),
      };
      const notes: Notes = {
        read: (key) => alive(me, async () => texts.get(key)),
        keys: () => alive(me, async () => [...texts.keys()]),
        write: (key, value) => write(me, { whole: () => take(texts, key, value), half: nothing }),
        remove: (key) => write(me, { whole: () => void texts.delete(key), half: nothing }),
      };
      return { files, notes, killed, asked: (answer) => alive(me, answer) };
    },
  };
  return phone;
}

function never<T>(): Promise<T> {
  return new Promise(() => {});
}
