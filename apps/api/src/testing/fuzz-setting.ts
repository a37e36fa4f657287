import type { Status } from '@weilinli/domain';
import fc from 'fast-check';
import { triedIn } from './access-calls';
import { buildPhotos } from './build-photo';
import { buildReport } from './build-report';
import { cursors, type Hints, instants } from './openapi-arbitrary';
import { reportResetter } from './report-resetter';
import type { Stage } from './stage';
import { places } from './story-city';

/** What generated calls find: reports to act on, photos to attach, people to give them to. */
export interface Setting {
  reports: Map<string, Status>;
  reset: (id: string, status: Status) => Promise<void>;
  /** Free ones, by persona. */
  photos: Record<string, string[]>;
  handlers: string[];
}

const personas = ['courier-1', 'worker-1', 'dispatcher-1', 'resident-2'];

/** Mostly somebody who may do it. */
export function callerOf(route: string): fc.Arbitrary<string> {
  const action = route.split('/actions/')[1] ?? '';
  const isHandlers = ['accept', 'return', 'make-safe', 'resolve'].includes(action);
  const isDesks = ['assign', 'decline', 'verify'].includes(action) || route.endsWith('/candidates');
  const fit = isHandlers ? 'worker-1' : isDesks ? 'dispatcher-1' : 'courier-1';
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(fit) },
    { weight: 1, arbitrary: fc.constantFrom(...personas) },
  );
}

/** Reports in every status from which something can be done, with 刘敏 as the handler where there is one. */
const pool: readonly Status[] = ['dispatched', 'accepted', 'resolved', 'closed', 'declined', 'withdrawn'];

export async function settingOf(on: Stage): Promise<Setting> {
  const reports = new Map<string, Status>();
  for (const status of pool) {
    for (let number = 0; number < 2; number++) reports.set((await buildReport(on)).id, status);
  }
  const reset = await reportResetter(on);
  for (const [id, status] of reports) await reset(id, status);
  const photos: Record<string, string[]> = {};
  for (const persona of personas) photos[persona] = await buildPhotos(on, await on.as(persona), 300);
  const people = await on.asOwner<{ id: string }>('SELECT id FROM people UNION SELECT id FROM organisations');
  return { reports, reset, photos, handlers: people.map(({ id }) => id) };
}

/** What fits better than a schema can tell. Mostly right; the wrong ones are of a form that no pattern catches. */
export function hintsFor(
  { reports, photos, handlers }: Setting,
  call: { persona: string; route: string },
): Hints {
  const ids = fc.constantFrom(...handlers);
  const near = (middle: number) => fc.double({ min: middle - 0.02, max: middle + 0.02, noNaN: true });
  const own = fc.constantFrom(...(photos[call.persona] ?? []));
  const any = [...reports.keys()];
  const status = triedIn[call.route.split('/actions/')[1] ?? ''];
  const ready = any.filter((id) => reports.get(id) === status);
  return {
    'path:id': fc.constantFrom(...any, ...Array.from({ length: 9 }, () => ready).flat()),
    photoIds: fc.uniqueArray(own, { minLength: 1, maxLength: 2 }),
    categoryCode: fc.constantFrom('P0103', 'P0101', 'P0103', 'P9999'),
    conditionCode: fc.constantFrom('missing', 'broken', 'rattling', 'unheard-of'),
    version: fc.constantFrom(undefined, undefined, undefined, 2, 9_999),
    category: fc.constantFrom('P0103', 'P9999'),
    longitude: near(places.gate.longitude),
    latitude: near(places.gate.latitude),
    persona: fc.constantFrom('resident-1', 'nobody'),
    personId: ids,
    organisationId: ids,
    capturedAt: instants,
    performedAt: instants,
    cursor: cursors,
  };
}
