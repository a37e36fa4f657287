import type { Device } from '../weapp-vm/device';
import { WxFailure } from '../weapp-vm/wx/callbacks';

/** A phone whose program dies at a step of its own: a key or a file that is written, a question that is asked. */
export interface Mortal {
  /** It will die at its n-th step from now: before it has happened, or after it. */
  dieAt(step: number, when: 'before' | 'after'): void;
  isDead(): boolean;
  /** It may be started again, or ended, and will not die by itself. */
  revive(): void;
}

/** `kill` ends the program; nothing that it still tries after that leaves a trace. */
export function mortal(device: Device, kill: () => void): Mortal {
  let left = Number.POSITIVE_INFINITY;
  let when: 'before' | 'after' = 'before';
  let dead = false;
  const die = () => {
    left = Number.POSITIVE_INFINITY;
    // WeChat clears temporary files away as it kills: those are no steps of the program.
    kill();
    dead = true;
  };
  /** Whether this step still happens; `settle` runs once it has. */
  const step = (): { happens: boolean; settle: () => void } => {
    if (dead) return { happens: false, settle: () => undefined };
    left--;
    if (left > 0) return { happens: true, settle: () => undefined };
    if (when === 'after') return { happens: true, settle: die };
    die();
    return { happens: false, settle: () => undefined };
  };
  watch(device.storage, step);
  watch(device.disk.files, step);
  // A folder comes and goes with its files: no step of its own.
  const { folders } = device.disk;
  const [add, remove] = [folders.add.bind(folders), folders.delete.bind(folders)];
  folders.add = (path) => (dead ? folders : add(path));
  folders.delete = (path) => !dead && remove(path);
  const { domains } = device;
  device.domains = {
    ...domains,
    get: (origin: string) => {
      const { happens, settle } = step();
      if (!happens) throw new WxFailure('the program is dead', 600001);
      // The question is on its way; nobody hears the answer.
      setImmediate(settle);
      return domains.get(origin);
    },
  } as Device['domains'];
  return {
    dieAt: (at, then) => {
      left = at;
      when = then;
    },
    isDead: () => dead,
    revive: () => {
      dead = false;
      left = Number.POSITIVE_INFINITY;
    },
  };
}

/** Keys and files: what is written and what is taken away are steps, what is read is none. */
function watch<Value>(kept: Map<string, Value>, step: () => { happens: boolean; settle: () => void }): void {
  const set = kept.set.bind(kept);
  const remove = kept.delete.bind(kept);
  kept.set = (key, value) => {
    const { happens, settle } = step();
    if (happens) set(key, value);
    settle();
    return kept;
  };
  kept.delete = (key) => {
    const { happens, settle } = step();
    const had = happens && remove(key);
    settle();
    return had;
  };
}
