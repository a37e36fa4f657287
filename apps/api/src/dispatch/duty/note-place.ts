import type { DutyPlace } from '@weilinli/contracts';
import { dutyAt } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { type AreaIndexHolder, locatePlace } from '../../areas';
import { Refusal } from '../../platform/errors';
import { readPlan } from './read-plan';

interface Noted {
  personId: string;
  place: DutyPlace;
}

/** Where somebody on duty was last: it helps to choose the nearest. Only the last place is kept, and not for long. */
export async function reportPlace(
  deps: { areas: AreaIndexHolder },
  client: PoolClient,
  noted: Noted,
): Promise<void> {
  const { plan, now } = await readPlan(client, noted.personId);
  if (!dutyAt(plan, now).onDuty) throw new Refusal('OFF_DUTY');
  await notePlace(deps, client, noted);
}

export async function notePlace(
  { areas }: { areas: AreaIndexHolder },
  client: PoolClient,
  { personId, place }: Noted,
): Promise<void> {
  const { wgs84 } = locatePlace(areas.current(), place, 'place');
  await client.query({
    name: 'duty-place',
    text: `INSERT INTO worker_settings (person_id, last_longitude, last_latitude, last_seen_at) VALUES ($1, $2, $3, now())
      ON CONFLICT (person_id) DO UPDATE SET last_longitude = excluded.last_longitude,
        last_latitude = excluded.last_latitude, last_seen_at = excluded.last_seen_at`,
    values: [personId, wgs84.longitude, wgs84.latitude],
  });
}

const forget = 'UPDATE worker_settings SET last_longitude = NULL, last_latitude = NULL, last_seen_at = NULL';

/** Who goes off duty is nowhere. */
export async function forgetPlaceOf(client: Pick<PoolClient, 'query'>, personId: string): Promise<void> {
  await client.query(`${forget} WHERE person_id = $1 AND last_seen_at IS NOT NULL`, [personId]);
}

/** A place older than a day is of no use to a dispatch, and nobody's business. */
export async function forgetOldPlaces(client: Pick<PoolClient, 'query'>): Promise<void> {
  await client.query(`${forget} WHERE last_seen_at < now() - interval '1 day'`);
}
