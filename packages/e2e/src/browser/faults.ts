import type { Page } from 'playwright-core';
import { mayBeRefused, reachOf, wasSpoilt } from './reach';

/** Hears what goes wrong in a page while its signal is good, and what leaves the house; `faults` grows. */
export function hearFaults(page: Page, address: string, all: string[]): void {
  // What a bad signal does to somebody is played on purpose.
  const faults = {
    push: (words: string) => {
      const played = reachOf(page) !== 'good' || (wasSpoilt(page) && /\b401\b/.test(words));
      const refused = mayBeRefused(page) && /\b(403|409|422)\b/.test(words);
      if (!played && !refused) all.push(words);
    },
  };
  page.on('pageerror', (error) => faults.push(`error in the page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== address) faults.push(`asks elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) {
      faults.push(`${response.status()} for ${response.request().method()} ${response.url()}`);
    }
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that is left or started again lets go of what it was asking.
    if (why !== 'net::ERR_ABORTED')
      faults.push(`no answer (${why}) for ${request.method()} ${request.url()}`);
  });
}
