import fc from 'fast-check';
import { currentNotice } from '../people/privacy/notices';
import { actionOf } from './fuzz-callers';
import { pointsHints } from './fuzz-points';
import type { Setting } from './fuzz-setting';
import { shopHints } from './fuzz-shop';
import { cursors, type Hints, instants } from './openapi-arbitrary';
import { places, storyAreas } from './story-city';

const day = 86_400_000;
const around = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((ms) => new Date(Date.now() + ms).toISOString());
/** Mostly one of these; else something of no calendar. */
const mostly = (fit: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 5, arbitrary: fit }, { weight: 1, arbitrary: instants });
const rarely = (fit: fc.Arbitrary<unknown>, other: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 12, arbitrary: fit }, { weight: 1, arbitrary: other });
const clockTimes = fc.constantFrom('00:00', '08:00', '17:30', '24:00');
const days = fc.constantFrom('2026-11-24', '2026-12-31', '2027-02-29');
const areaCodes = fc.constantFrom(...Object.values(storyAreas).flat(), '420111001000', '9');
const targets = fc.constantFrom(
  { role: 'worker' },
  { role: 'leader' },
  { organisation: 'DEMO-WATER' },
  { organisationKind: 'property' },
  {},
);

const replayed = [{ id: 'grids', name: '网格', lead: { role: 'worker' } }];

/** What fits better than a schema can tell. Mostly right; the wrong ones are of a form that no pattern catches. */
export function hintsFor(setting: Setting, { persona, route }: { persona: string; route: string }): Hints {
  const { reports, photos, handlers } = setting;
  const near = (middle: number) => fc.double({ min: middle - 0.02, max: middle + 0.02, noNaN: true });
  const own = fc.constantFrom(...(photos[persona] ?? []));
  const one = (ids: string[], others: string[]) => fc.constantFrom(...ids, ...ids, ...ids, ...others);
  return {
    'path:id': idsFor(setting, route),
    photoIds: fc.uniqueArray(own, { minLength: 1, maxLength: 2 }),
    categoryCode: fc.constantFrom('P0103', 'P0101', 'P0103', 'P9999'),
    conditionCode: fc.constantFrom('missing', 'broken', undefined, 'unheard-of'),
    version: fc.constantFrom(undefined, undefined, undefined, 2, 9_999),
    rework: fc.constantFrom(undefined, undefined, undefined, 0, 9_999),
    category: fc.constantFrom('P0103', 'P9999'),
    longitude: near(places.gate.longitude),
    latitude: near(places.gate.latitude),
    persona: fc.constantFrom('resident-1', 'nobody'),
    personId: one(handlers.people, handlers.organisations),
    organisationId: one(handlers.organisations, handlers.people),
    requestId: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, fc.uuid()),
    into: fc.constantFrom(...setting.ready.merge, ...reports),
    capturedAt: instants,
    // In the minutes since there is something to do.
    performedAt: mostly(around(-500, 0)),
    until: mostly(around(day / 24, 90 * day)),
    areaCode: areaCodes,
    cursor: cursors,
    ...ofRoute(setting, route),
    ...pointsHints({ route, reports, reporter: setting.reporter }),
    ...shopHints(setting.shop, { route, shops: handlers.organisations }),
  };
}

function idsFor(
  { reports, ready, worker, leaveId, messageIds, offerIds, reviewIds }: Setting,
  route: string,
) {
  if (route.includes('/people/')) return fc.constantFrom(worker, worker, worker, leaveId);
  if (route.includes('/reviews/')) return fc.constantFrom(...reviewIds(route), leaveId);
  if (route.includes('/role-offers/')) return fc.constantFrom(...offerIds, ...offerIds, leaveId);
  if (route.includes('/leaves/')) return fc.constantFrom(leaveId, leaveId, worker);
  if (route.includes('/inbox/')) return fc.constantFrom(...messageIds, worker);
  const action = route.endsWith('/feedback') ? 'confirm' : actionOf(route);
  const fit = action ? ready[action] : [];
  return fc.constantFrom(...reports, ...Array.from({ length: 60 }, () => fit).flat());
}

/** Where a property of the same name means something else. */
function ofRoute({ worker, handlers }: Setting, route: string): Hints {
  switch (route.replace('/api/v1', '')) {
    case '/me/consent':
      return { version: fc.constantFrom(currentNotice.version, currentNotice.version, 1) };
    case '/calendar':
      return {
        year: fc.constantFrom(2031, 2032),
        off: fc.subarray(['2031-10-01', '2031-10-02', '2032-02-30']),
        worked: fc.subarray(['2031-10-11', '2031-10-12']),
        day: days,
      };
    case '/reports/{id}/actions/assign':
      return {
        // One of the two, and not both.
        personId: rarely(fc.constant(undefined), fc.constantFrom(...handlers.people)),
        release: rarely(fc.constant(undefined), fc.constant(true)),
        photoIds: fc.constant([]),
      };
    case '/dispatch/rules/replay':
      return {
        // What rules can look like is tried where they are changed.
        rules: rarely(fc.constant(replayed), fc.constant([...replayed, ...replayed])),
        from: mostly(around(-20 * day, -day)),
        to: mostly(around(-day, 0)),
        cursor: rarely(fc.constant(undefined), fc.constant('WyJuZXdlc3QiXQ')),
      };
    case '/dispatch/rules':
      return {
        // A list of rules fits only where each of them does.
        id: rarely(fc.constantFrom('by-night', 'water', 'third'), fc.constant('Not so')),
        areas: rarely(
          fc.subarray([storyAreas.streetCode], { maxLength: 1 }),
          fc.array(areaCodes, { maxLength: 2 }),
        ),
        categories: rarely(fc.subarray(['P0103', 'P0101']), fc.constant(['P9999'])),
        conditions: rarely(fc.subarray(['P0103/missing', 'P0101/broken']), fc.constant(['P0101'])),
        lead: rarely(fc.constantFrom({ role: 'worker' }, { organisation: 'DEMO-WATER' }), targets),
        co: rarely(fc.constant([]), fc.array(targets, { maxLength: 2 })),
        time: rarely(
          fc.constantFrom(undefined, { from: '18:00', to: '08:00' }, { weekdays: [6, 7] }),
          fc.constant({ from: '25:00' }),
        ),
        from: mostly(around(-20 * day, -day)),
        to: mostly(around(-day, 0)),
        cursor: rarely(fc.constant(undefined), fc.constant('WyJuZXdlc3QiXQ')),
        version: fc.constantFrom(undefined, undefined, 1, 9_999),
      };
    case '/escalation/stages':
      return {
        stage: fc.constantFrom('half', 'four-fifths', 'late', 'Half'),
        percent: fc.constantFrom(50, 80, 100, 150),
      };
    case '/people/{id}/roster':
      return {
        from: clockTimes,
        to: clockTimes,
        day: fc.constantFrom(undefined, '2026-12-24'),
        validFrom: days,
        validTo: days,
      };
    case '/people/{id}/hand-over':
      return { to: fc.constantFrom('choose', 'choose', ...handlers.people) };
    case '/leaves':
      return {
        personId: fc.constantFrom(undefined, worker, ...handlers.people),
        startsAt: mostly(around(40 * day, 50 * day)),
        endsAt: mostly(around(51 * day, 60 * day)),
        handOver: fc.constantFrom('choose', ...handlers.people),
      };
    case '/indices':
    case '/feedback/rates':
    case '/reports.csv':
      return { from: mostly(around(-60 * day, -day)), to: mostly(around(-day, 0)) };
    default:
      return {};
  }
}
