import type { Page, Request } from 'playwright-core';
import { mayBeRefused, reachOf, wasSpoilt } from './reach';

/** Hears what goes wrong in a page while its signal is good, and what leaves the house; `faults` grows. */
export function hearFaults(page: Page, address: string, all: string[]): void {
  const playedOn = new WeakSet<Request>();
  const hear = (words: string, request?: Request) => {
    // What a bad signal does to somebody is played on purpose, also when it is heard of only once the signal is good.
    const played = reachOf(page) !== 'good' || (request !== undefined && playedOn.has(request));
    const spoilt = wasSpoilt(page) && /\b401\b/.test(words);
    const refused = mayBeRefused(page) && /\b(403|409|422)\b/.test(words);
    if (!played && !spoilt && !refused) all.push(words);
  };
  page.on('pageerror', (error) => hear(`error in the page: ${error.message}`));
  page.on('console', (message) => {
    // Of answers and their absence more is said below.
    const isOfCall = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isOfCall) hear(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (reachOf(page) !== 'good') playedOn.add(request);
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== address) hear(`asks elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() < 400) return;
    const request = response.request();
    hear(`${response.status()} for ${request.method()} ${response.url()}`, request);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that is left or started again lets go of what it was asking.
    if (why !== 'net::ERR_ABORTED')
      hear(`no answer (${why}) for ${request.method()} ${request.url()}`, request);
  });
}
