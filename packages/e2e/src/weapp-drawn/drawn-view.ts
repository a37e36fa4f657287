import type { Page } from 'playwright-core';
import type { BuiltProgram } from '../weapp-vm/built-program';
import { partsOf } from '../weapp-vm/shadow-view';
import { compileTemplates } from '../weapp-vm/templates';
import type { Logic, View } from '../weapp-vm/view';
import type { Screen } from './screen';

interface DrawnViewParts {
  page: Page;
  program: BuiltProgram;
  logic: Logic;
  fault: (words: string) => void;
}

/** The view thread in Chromium. As on a phone, all that is said to it is JSON, in order. */
export function drawnView({ page, program, logic, fault }: DrawnViewParts): View {
  let ended = false;
  let said: Promise<unknown> = page.goto('http://weapp.invalid/');
  const say = (name: keyof Screen, given: unknown): Promise<unknown> => {
    said = said
      .then(() => (ended ? undefined : page.evaluate(call, [name, given] as const)))
      .catch(
        (error: unknown) =>
          void (ended || fault(`${name}: ${error instanceof Error ? error.message : error}`)),
      );
    return said;
  };
  listeners.set(page, (name, given) => {
    if (ended) return;
    // The three that there are, each with what its side was given.
    (logic[name] as (...given: unknown[]) => void)(...given);
  });
  void say('start', {
    ...partsOf(program),
    templates: compileTemplates(program, asBrowserTags),
  });
  return {
    define: (component) => void say('define', component),
    open: ({ ready, ...drawn }) => void say('open', drawn).then(() => ended || ready()),
    update: ({ done, ...change }) => void say('update', change).then(() => ended || done()),
    close: (id) => void say('close', id),
    show: (id) => void say('show', id),
    measure: async (id, selector) => {
      const found = await say('measure', { page: id, selector });
      return (found as ReturnType<Screen['measure']>) ?? undefined;
    },
    end: () => {
      ended = true;
    },
  };
}

type Told = (name: keyof Logic, given: unknown[]) => void;

const listeners = new WeakMap<Page, Told>();

/** Lets what is drawn reach the logic; once for a page, however often the program starts in it. */
export async function openEars(page: Page): Promise<void> {
  await page.exposeBinding('tell', ({ page: from }, name: keyof Logic, given: unknown[]) => {
    listeners.get(from)?.(name, given);
  });
}

/** A browser draws `img`; `image` it does not know. An attribute that is nothing is there for it, and disables. */
function asBrowserTags(wxml: string): string {
  return wxml
    .replace(/<(\/?)image\b/g, '<$1img')
    .replace(/\b(disabled|password|focus)="\{\{(i\.\w+)\}\}"/g, '$1="{{!!$2}}"');
}

function call([name, given]: readonly [keyof Screen, unknown]): unknown {
  // This function runs in the browser.
  const { screen_ } = globalThis as unknown as { screen_: Record<string, (given: unknown) => unknown> };
  return screen_[name]?.(given);
}
