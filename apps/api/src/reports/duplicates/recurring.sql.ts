import { mercatorMetres, mercatorScale, type Position } from '@weilinli/domain';
import type { PoolClient } from 'pg';

/**
 * How near is the same place, in metres: a telephone in a street is right to 5 to 20 m, and two covers or lamps of a
 * kind stand farther apart than that.
 */
const radius = 20;
const days = 90;

/** What is reported, and where; absent where that is not known. */
export interface Hazard {
  place?: { wgs84: Position };
  category?: { code: string };
}

/** The report of the same place and kind that was fixed and closed last. */
export interface EarlierReport {
  id: string;
  number: string;
}

/**
 * A scalar for a larger statement, null where nothing was fixed there: one probe of the places of closed reports. `at`,
 * an SQL expression too, is when it was broken again.
 */
export function recurringSelect([x, y, reach, category]: readonly string[], at = 'now()'): string {
  return `(SELECT json_build_object('id', earlier.id, 'number', earlier.number) FROM reports earlier
    WHERE earlier.status = 'closed' AND earlier.category_code = ${category}
      AND earlier.position <@ box(point(${x} - ${reach}, ${y} - ${reach}), point(${x} + ${reach}, ${y} + ${reach}))
      AND earlier.position <-> point(${x}, ${y}) <= ${reach} AND earlier.closed_at > ${at} - interval '${days} days' AND earlier.closed_at <= ${at}
    ORDER BY earlier.closed_at DESC, earlier.id DESC LIMIT 1)`;
}

/** The values for it; nothing is found where no place is known. */
export function recurringValues({ place, category }: Hazard): unknown[] {
  if (!place || !category) return [null, null, null, null];
  const { x, y } = mercatorMetres(place.wgs84);
  return [x, y, radius * mercatorScale(place.wgs84.latitude), category.code];
}

/** The same for a report whose place or kind turned out to be another one. */
export async function recurringOf(
  client: Pick<PoolClient, 'query'>,
  { at, ...hazard }: Required<Hazard> & { at: Date },
): Promise<EarlierReport | undefined> {
  const { rows } = await client.query<{ earlier: EarlierReport | null }>({
    name: 'recurring-of',
    text: `SELECT ${recurringSelect(['$1::float8', '$2::float8', '$3::float8', '$4::text'], '$5::timestamptz')} AS earlier`,
    values: [...recurringValues(hazard), at],
  });
  return rows[0]?.earlier ?? undefined;
}
