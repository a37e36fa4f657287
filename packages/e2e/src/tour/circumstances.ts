import { toWgs84 } from '@weilinli/domain';
import { reach } from '../browser/reach';
import { gate } from '../gate';
import type { Circumstance } from './visit';

/** The phone's owner does not let the client know where he is. */
export const positionRefused: Circumstance = (page) => page.context().clearPermissions();

/** The server answers nothing but 503. */
export const serverFails: Circumstance = (page) => reach(page, 'server-fails');

/** What is asked there stays without an answer: the screen as it is until then. */
export function unanswered(path: string): Circumstance {
  return async (page) => {
    await page.route(`**/api/v1${path}*`, () => undefined);
  };
}

/** What is near a place where this phone was not before, and no answer yet: nothing is there to show meanwhile. */
export const unseenPlace: Circumstance = async (page) => {
  await page
    .context()
    .setGeolocation({ ...toWgs84({ ...gate, longitude: gate.longitude + 0.01 }, gate.datum), accuracy: 12 });
  await unanswered('/reports/nearby')(page);
};

/** The server takes no reports in, and says why. */
export const reportsRefused: Circumstance = async (page) => {
  await page.route('**/api/v1/reports', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({
          status: 422,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            type: 'about:blank',
            title: 'The place lies outside the city.',
            status: 422,
            detail: '',
            code: 'PLACE_BEYOND_CITY',
            requestId: 'tour',
          }),
        })
      : route.fallback(),
  );
};
