import { plain } from './drawing';
import { setPath } from './set-path';
import type { Json, View } from './view';

/** What the program wrote for a page or a component: its data, its life, its methods. */
export type Written = Record<string, unknown>;

/** A page or component as the program's own code has it in `this`. */
export interface Instance extends Record<string, unknown> {
  data: Json;
  setData(changes: Json, done?: () => void): void;
}

/** One setData. */
export interface Sending {
  owner: number;
  bytes: number;
  /** All that the page or component holds from then on. */
  data: Json;
}

export interface InstanceParts {
  owner: number;
  written: Written;
  data: Json;
  view: View;
  sent: (sending: Sending) => void;
  guard: (work: () => void) => void;
}

/** The page or component that WeChat makes of what was written, with its way to the view. */
export function makeInstance({ owner, written, data, view, sent, guard }: InstanceParts): Instance {
  const methods = { ...written, ...Object(written.methods) };
  const instance: Instance = {
    ...methods,
    data,
    setData(changes, done) {
      const text = JSON.stringify(changes);
      for (const [path, value] of Object.entries(plain(changes))) setPath(this.data, path, value);
      sent({ owner, bytes: Buffer.byteLength(text), data: this.data });
      view.update({
        owner,
        data: JSON.parse(text) as Json,
        done: () => guard(() => done?.call(this)),
      });
    },
  };
  return instance;
}

/** Calls a part of a page's or component's life, where it has one. */
export function live(instance: object, name: string, ...given: unknown[]): unknown {
  const part = (instance as Written)[name];
  return typeof part === 'function' ? part.apply(instance, given) : undefined;
}
