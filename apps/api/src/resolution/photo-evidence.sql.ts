import { mercatorMetres, mercatorScale, type Position } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { ReportRow } from '../reports';

/** What the database knows of one photo that is to prove something. */
export interface PhotoEvidence {
  /** Where the camera says that it was taken, in a datum that it does not name. */
  captured: Position | null;
  /** The very file was used before, by whomever. */
  copied: boolean;
  /** It looks like a photo that the same person has used, or that was taken near the place. */
  alike: boolean;
  /** It looks like what the report was made with. */
  sameAsBefore: boolean;
}

/**
 * Of 64 bits so many may differ, and two pictures are still taken for one. Measured on 150 scenes: what was compressed
 * again, halved or brightened differs in at most 4, in 99 of 100 cases in at most 3; another scene in 18 and more. The
 * same scene photographed again by hand, a step aside, differs in 4 and more 95 times of 100: that is no copy.
 */
const sameBits = 3;
/** A hash with fewer bits set, or unset, is that of a wall or the night sky, which all look alike (scenes: 17–42). */
const tellingBits = 16;
/** Metres around the place within which photos are compared. */
const nearby = 200;
const mostReportsNearby = 200;
const mostPhotosOfOne = 500;

/** Each look is bounded: the same hash, the report's own photos, the person's latest, the latest around the place. */
export async function readEvidence(
  client: Pick<PoolClient, 'query'>,
  asked: { photoIds: readonly string[]; ownerId: string; report: Pick<ReportRow, 'id'> & Position },
): Promise<PhotoEvidence[]> {
  const { x, y } = mercatorMetres(asked.report);
  const reach = nearby * mercatorScale(asked.report.latitude);
  const { rows } = await client.query<PhotoEvidence>({
    name: 'photo-evidence',
    text: evidence,
    values: [asked.photoIds, asked.ownerId, asked.report.id, x - reach, y - reach, x + reach, y + reach],
  });
  return rows;
}

const differing = (one: string, other: string) =>
  `bit_count((${one}.perceptual_hash # ${other}.perceptual_hash)::bit(64))`;
const alike = (one: string) => `${differing(one, 'fresh')} <= ${sameBits}`;

// Materialised, so that no plan walks all reports by their ids until it has found enough of them nearby.
const evidence = `WITH beside AS MATERIALIZED (
    SELECT r.id FROM reports r WHERE r.position <@ box(point($4, $5), point($6, $7)) AND r.id <> $3
  ), near AS MATERIALIZED (SELECT id FROM beside ORDER BY id DESC LIMIT ${mostReportsNearby})
  SELECT
    CASE WHEN fresh.captured_longitude IS NOT NULL AND fresh.captured_latitude IS NOT NULL THEN
      json_build_object('longitude', fresh.captured_longitude, 'latitude', fresh.captured_latitude) END AS captured,
    EXISTS (SELECT FROM photos same WHERE same.received_hash = fresh.received_hash AND same.report_id IS NOT NULL) AS copied,
    telling.is AND (
      EXISTS (SELECT FROM (SELECT p.perceptual_hash, p.report_id, p.stage FROM photos p
          WHERE p.owner_id = $2 AND p.report_id IS NOT NULL ORDER BY p.attached_at DESC LIMIT ${mostPhotosOfOne}) his
        WHERE NOT (his.report_id = $3 AND his.stage = 'before') AND ${alike('his')})
      OR EXISTS (SELECT FROM near JOIN photos around ON around.report_id = near.id WHERE ${alike('around')})) AS alike,
    telling.is AND EXISTS (SELECT FROM photos own WHERE own.report_id = $3 AND own.stage = 'before' AND ${alike('own')})
      AS "sameAsBefore"
  FROM photos fresh
  CROSS JOIN LATERAL (SELECT bit_count(fresh.perceptual_hash::bit(64)) BETWEEN ${tellingBits} AND ${64 - tellingBits} AS is) telling
  WHERE fresh.id = ANY($1::uuid[]) AND fresh.owner_id = $2`;
