import { createHash, randomBytes } from 'node:crypto';
import { attention } from '@weilinli/api/src/escalation/attend';
import { insertPhoto } from '@weilinli/api/src/photos/insert-photo';
import { inTransaction } from '@weilinli/api/src/platform/database/transaction';
import type { Hazard, Sighting } from '../generator/hazard';
import type { Event } from '../generator/month';
import { handlerOf } from '../rules/handlings';
import { reportName, riderName } from '../rules/names';
import type { City } from './open-city';
import { dispatcher } from './settle-in';
import { workOff } from './work-off';

/** Makes happen through the API what happens in the month; remembers which report is which. */
export interface Play {
  happen(event: Event): Promise<void>;
  /** The API's id of each report of the month. */
  ids: ReadonlyMap<string, string>;
  calls: number;
}

/** After so many events the tables are counted for the first time, then whenever there are twice as many. */
const firstCount = 64;

export function openPlay(city: City, begins: number): Play {
  const ids = new Map<string, string>();
  const idOf = (sighting: Sighting | undefined) => {
    const id = ids.get(reportName(sighting));
    if (!id) throw new Error('it has not been reported');
    return id;
  };
  const play = { happen, ids, calls: 0 };
  let happened = 0;
  let countsAt = firstCount;
  const { round } = attention(city.deps);

  const call = async (by: string, request: Parameters<City['call']>[1]) => {
    play.calls += 1;
    return city.call(by, request);
  };
  const act = (by: string, hazard: Hazard, action: string, body: object = {}) =>
    call(by, { path: `/reports/${idOf(hazard.sightings[0])}/actions/${action}`, body });

  async function happen(event: Event): Promise<void> {
    await city.setTime(begins + event.at);
    await does(event);
    await workOff(city);
    happened += 1;
    if (happened === countsAt) await count();
  }

  /** A month passes before PostgreSQL looks at its tables by itself: else they would stay empty to it, and be read whole. */
  async function count(): Promise<void> {
    countsAt *= 2;
    await city.clock.superuser.query('ANALYZE');
  }

  async function does(event: Event): Promise<void> {
    switch (event.what) {
      case 'reported':
        await report(event.sighting);
        if (event.isNew) return;
        await call(dispatcher, {
          path: `/reports/${idOf(event.sighting)}/actions/merge`,
          body: { into: idOf(event.sighting.hazard.sightings[0]) },
        });
        return;
      case 'followed':
        await act(riderName(event.rider.id), event.hazard, 'follow');
        return;
      case 'taken on':
        await act(handlerOf(event.hazard), event.hazard, 'accept');
        return;
      case 'fixed':
        await fix(event.hazard);
        return;
      case 'ended':
        await end(event.hazard);
        return;
      default:
        event satisfies never;
    }
  }

  async function report(sighting: Sighting): Promise<void> {
    const { rider, hazard, place, accuracy, seenAt, phone, photo } = sighting;
    const by = riderName(rider.id);
    const file = createHash('sha256').update(`file ${photo.file}`).digest('hex');
    const photoId = await addPhoto(by, { file, look: photo.look, place: photo.place });
    const answer = await call(by, {
      path: '/reports',
      device: `installation-${String(phone).padStart(12, '0')}`,
      body: {
        categoryCode: hazard.kind.category,
        conditionCode: hazard.kind.condition,
        place: { ...place, datum: 'wgs84', ...(accuracy === undefined ? {} : { accuracy }) },
        photoIds: [photoId],
        capturedAt: new Date(begins + seenAt).toISOString(),
      },
    });
    ids.set(reportName(sighting), (answer as { id: string }).id);
  }

  /** As the chapter of photos records them: developing pictures is not what this is about. */
  async function addPhoto(
    by: string,
    { file, look, place }: { file: string; look: bigint; place: Sighting['photo']['place'] },
  ): Promise<string> {
    const id = city.deps.newId();
    const ownerId = city.inhabitants.get(by)?.id ?? '';
    await inTransaction(city.deps.dataSource, (client) =>
      insertPhoto(client, {
        ...{ id, ownerId, place, perceptualHash: look, capturedAt: undefined },
        ...{ receivedHash: file, fullHash: file, thumbnailHash: file },
        ...{ width: 640, height: 480, bytes: 50_000 },
      }),
    );
    return id;
  }

  async function fix(hazard: Hazard): Promise<void> {
    const reporter = reporterOf(hazard);
    await resolve(hazard);
    if (hazard.contested) {
      await act(reporter, hazard, 'contest');
      await workOff(city);
      await resolve(hazard);
    }
    // Nobody's own word closes what he fixed himself.
    if (reporter === handlerOf(hazard)) await act(dispatcher, hazard, 'verify', { outcome: 'passed' });
  }

  async function resolve(hazard: Hazard): Promise<void> {
    const by = handlerOf(hazard);
    const file = randomBytes(32).toString('hex');
    const look = randomBytes(8).readBigInt64BE();
    const photoId = await addPhoto(by, { file, look, place: undefined });
    const place = { ...hazard.sightings[0]?.place, datum: 'wgs84' };
    await act(by, hazard, 'resolve', { photoIds: [photoId], place });
  }

  async function end(hazard: Hazard): Promise<void> {
    const reporter = reporterOf(hazard);
    if (hazard.fate === 'withdrawn') await act(reporter, hazard, 'withdraw');
    else if (hazard.fate === 'declined') await act(dispatcher, hazard, 'decline', { reason: 'not-found' });
    else if (reporter === handlerOf(hazard)) await closeBySilence(hazard);
    else await act(reporter, hazard, 'confirm');
  }

  /** The system closes it. Nothing else is due: what would only ring or remind is put off. */
  async function closeBySilence(hazard: Hazard): Promise<void> {
    const id = idOf(hazard.sightings[0]);
    await city.clock.superuser.query(
      'UPDATE reports SET wake_at = NULL WHERE wake_at <= public.now() AND id <> $1',
      [id],
    );
    await city.clock.superuser.query('UPDATE reports SET wake_at = public.now() WHERE id = $1', [id]);
    await round();
  }

  return play;
}

function reporterOf({ sightings }: Hazard): string {
  return riderName(sightings[0]?.rider.id ?? -1);
}
