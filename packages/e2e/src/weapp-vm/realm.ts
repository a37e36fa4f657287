import { posix } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { BuiltProgram } from './built-program';
import type { Running } from './wx/callbacks';

export interface Realm extends Running {
  /** Runs a file once, as WeChat's require does; answers what it exports. */
  require(file: string): unknown;
  /** Ends every timer; nothing of it runs again. */
  end(): void;
}

interface RealmParts {
  program: BuiltProgram;
  /** What stands there besides JavaScript itself: wx, App, Page, … */
  globals: Record<string, unknown>;
  fault: (words: string) => void;
}

// On the oldest phones that the base library runs on, or in WeChat's own engine, these are not there.
const missing = [
  'WebAssembly',
  'Intl',
  'SharedArrayBuffer',
  'Atomics',
  'WeakRef',
  'FinalizationRegistry',
  'escape',
];

/** JavaScript as a phone has it: no browser, no Node, no eval. */
export function openRealm({ program, globals, fault }: RealmParts): Realm {
  const modules = new Map<string, { exports: unknown }>();
  const timers = new Set<NodeJS.Timeout>();
  let alive = true;
  const guard = (work: () => void) => {
    if (!alive) return;
    try {
      work();
    } catch (error) {
      fault(`error in the program: ${stackOf(error)}`);
    }
  };
  const timed =
    (start: typeof setTimeout | typeof setInterval, once: boolean) =>
    (work: (...given: unknown[]) => void, after = 0, ...given: unknown[]) => {
      const timer = start(() => {
        if (once) timers.delete(timer);
        guard(() => work(...given));
      }, after);
      timers.add(timer);
      // A number, as on a phone.
      return timer[Symbol.toPrimitive]();
    };
  const stop = (number: number | undefined) => {
    for (const timer of timers)
      if (timer[Symbol.toPrimitive]() === number) timers.delete(timer) && clearTimeout(timer);
  };
  const say = () => undefined;
  const context = createContext(
    {
      ...globals,
      setTimeout: timed(setTimeout, true),
      setInterval: timed(setInterval, false),
      clearTimeout: stop,
      clearInterval: stop,
      console: {
        log: say,
        info: say,
        debug: say,
        warn: say,
        error: (...words: unknown[]) => alive && fault(`console: ${words.map(stackOf).join(' ')}`),
        group: say,
        groupEnd: say,
        time: say,
        timeEnd: say,
      },
    },
    { codeGeneration: { strings: false, wasm: false } },
  );
  runInContext(missing.map((name) => `delete globalThis.${name};`).join(''), context);

  const requireFrom =
    (from: string) =>
    (to: string): unknown => {
      const at = posix.join(posix.dirname(from), to);
      return load(at.endsWith('.js') ? at : `${at}.js`);
    };
  const load = (file: string): unknown => {
    const known = modules.get(file);
    if (known) return known.exports;
    const script = program.script(file);
    if (!script) throw new Error(`module '${file}' is not defined`);
    const module = { exports: {} };
    modules.set(file, module);
    script.runInContext(context)(requireFrom(file), module, module.exports);
    return module.exports;
  };
  return {
    alive: () => alive,
    guard,
    require: load,
    end: () => {
      alive = false;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}

/** Errors of the realm are no instances of ours. */
export function stackOf(error: unknown): string {
  const { stack, message } = Object(error) as { stack?: string; message?: string };
  return stack ?? message ?? (typeof error === 'object' ? JSON.stringify(error) : String(error));
}
