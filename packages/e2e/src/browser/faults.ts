import type { Page } from 'playwright-core';

/** Hears what goes wrong in a page, and what leaves the house; `faults` grows. */
export function hearFaults(page: Page, address: string, faults: string[]): void {
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
