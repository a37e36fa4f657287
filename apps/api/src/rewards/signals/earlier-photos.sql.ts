import { distanceMetres, type EarlierPhoto, type Position, type ReportedPhoto } from '@weilinli/domain';
import type { PoolClient } from 'pg';

type Client = Pick<PoolClient, 'query'>;

/** A hash with fewer bits set, or unset, is that of a wall or the night sky, which all look alike (0016). */
const telling = (photo: string) => `bit_count(${photo}.perceptual_hash::bit(64)) BETWEEN 16 AND 48`;
const bandOf = (hash: string) => `quarter * 65536 + ((${hash} >> (16 * quarter)) & 65535)::integer`;

/** Of 64 bits; a quarter of the hash is the same then, and finds it. */
const alikeBits = 3;
const mostCopies = 20;
/** Of each quarter the latest are compared: in a city's month about 30 photos share one by chance. */
const mostOfABand = 500;

/** Makes the photos that a report was made with known by the quarters of their hashes. */
export async function bandPhotos(client: Client, reportId: string): Promise<void> {
  await client.query({
    name: 'band-photos',
    text: `INSERT INTO photo_bands (band, photo_id, perceptual_hash)
      SELECT ${bandOf('photo.perceptual_hash')}, photo.id, photo.perceptual_hash
      FROM photos photo, generate_series(0, 3) quarter
      WHERE photo.report_id = $1 AND photo.stage = 'before' AND ${telling('photo')}
      ON CONFLICT DO NOTHING`,
    values: [reportId],
  });
}

interface FoundPhoto extends Position {
  likeness: 'copied' | number;
  byHimself: boolean;
  before: number;
}

/**
 * The photos that a report was made with, each with what other reports used before it: the same file, by its hash, and
 * what looks like it, by the quarters of its perceptual hash. Both looks are bounded and run on an index.
 */
export async function readReportedPhotos(
  client: Client,
  report: Position & { id: string },
): Promise<ReportedPhoto[]> {
  const { rows } = await client.query<{ captured: Position | null; found: FoundPhoto[] }>({
    name: 'earlier-photos',
    text: earlierPhotos,
    values: [report.id],
  });
  return rows.map(({ captured, found }) => ({
    ...(captured ? { captured } : {}),
    earlier: found.map((photo) => earlierPhoto(photo, report)),
  }));
}

function earlierPhoto({ likeness, byHimself, before, ...place }: FoundPhoto, report: Position): EarlierPhoto {
  return {
    likeness,
    usedBy: byHimself ? 'himself' : 'another',
    metres: distanceMetres(place, report),
    before,
  };
}

const usedBefore = `used.report_id <> fresh.report_id AND used.attached_at <= fresh.attached_at`;
const differing = (one: string) =>
  `bit_count((${one}.perceptual_hash # fresh.perceptual_hash)::bit(64))::integer`;
const found = (
  likeness: string,
) => `json_build_object('likeness', ${likeness}, 'byHimself', used.owner_id = fresh.owner_id,
  'longitude', report.longitude, 'latitude', report.latitude,
  'before', floor(extract(epoch FROM fresh.attached_at - used.attached_at) * 1000))`;

const earlierPhotos = `SELECT
    CASE WHEN fresh.captured_longitude IS NOT NULL AND fresh.captured_latitude IS NOT NULL THEN
      json_build_object('longitude', fresh.captured_longitude, 'latitude', fresh.captured_latitude) END AS captured,
    (SELECT coalesce(json_agg(seen.photo), '[]') FROM (
      (SELECT ${found("'copied'")} AS photo FROM photos used JOIN reports report ON report.id = used.report_id
        WHERE used.received_hash = fresh.received_hash AND ${usedBefore} ORDER BY used.attached_at LIMIT ${mostCopies})
      UNION ALL
      (SELECT ${found(differing('used'))} AS photo
        FROM (SELECT DISTINCT band.photo_id FROM generate_series(0, 3) quarter CROSS JOIN LATERAL (
            SELECT photo_id, perceptual_hash FROM photo_bands
            WHERE band = ${bandOf('fresh.perceptual_hash')} AND photo_id < fresh.id AND ${telling('fresh')}
            ORDER BY photo_id DESC LIMIT ${mostOfABand}) band
          WHERE ${differing('band')} <= ${alikeBits}) near
        JOIN photos used ON used.id = near.photo_id JOIN reports report ON report.id = used.report_id
        WHERE ${usedBefore} AND used.received_hash <> fresh.received_hash ORDER BY used.id LIMIT ${mostCopies})
    ) seen) AS found
  FROM photos fresh WHERE fresh.report_id = $1 AND fresh.stage = 'before' ORDER BY fresh.id`;
