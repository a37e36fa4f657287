import type { Page, Route } from 'playwright-core';
import type { Signal } from '../phone';

const api = '**/api/**';
const slowly = 1500;
const signals = new WeakMap<Page, Signal>();
const spoilt = new WeakSet<Page>();
const refused = new WeakSet<Page>();

/** What becomes of the browser's questions to the API from now on. */
export async function reach(page: Page, signal: Signal): Promise<void> {
  const isNew = !signals.has(page);
  signals.set(page, signal);
  await page.context().setOffline(signal === 'none');
  // Once for all signals: taken away while questions are on their way through it, it would answer them twice.
  if (isNew) await page.route(api, (route) => (handlers[reachOf(page)] ?? passOn)(route));
}

function passOn(route: Route): Promise<void> {
  return route.fallback();
}

export function reachOf(page: Page): Signal {
  return signals.get(page) ?? 'good';
}

/** Whether somebody has spoilt a token of this page: then one refusal is no fault. */
export function wasSpoilt(page: Page): boolean {
  return spoilt.has(page);
}

/** From now on a 403, 409 or 422 is no fault of this page. */
export function expectRefusal(page: Page): void {
  refused.add(page);
}

export function mayBeRefused(page: Page): boolean {
  return refused.has(page);
}

/** The next question that carries a token carries one that the server does not know. */
export async function spoilNextToken(page: Page): Promise<void> {
  spoilt.add(page);
  let isDone = false;
  const spoil = async (route: Route) => {
    const headers = route.request().headers();
    if (isDone || !headers.authorization) return route.fallback();
    isDone = true;
    return route.fallback({ headers: { ...headers, authorization: 'Bearer stale' } });
  };
  await page.route(api, spoil);
}

const handlers: Partial<Record<Signal, (route: Route) => Promise<void>>> = {
  slow: async (route) => {
    await new Promise((resolve) => setTimeout(resolve, slowly));
    await route.fallback();
  },
  'server-fails': (route) => route.fulfill({ status: 503, body: '' }),
  // What is asked arrives; what is answered does not.
  'answers-lost': async (route) => {
    if (route.request().method() === 'GET') return route.fallback();
    await route.fetch();
    return route.abort('connectionreset');
  },
};
