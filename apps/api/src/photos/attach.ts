import type { PhotoStage, ProblemCode } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { Refusal } from '../platform/errors';

export interface AttachablePhoto {
  id: string;
  width: number;
  height: number;
  capturedAt: Date | null;
  /** WGS-84, as the camera says. */
  capturedLongitude: number | null;
  capturedLatitude: number | null;
}

export interface Attachment {
  photoIds: readonly string[];
  ownerId: string;
  reportId: string;
  stage: PhotoStage;
  at: Date;
}

/**
 * The photos in the order asked, if all of them are the person's own and free. A photo of somebody else is as unknown
 * as one that does not exist.
 */
export async function selectAttachable(
  client: PoolClient,
  { ownerId, photoIds }: { ownerId: string; photoIds: readonly string[] },
): Promise<AttachablePhoto[]> {
  const { rows } = await client.query<AttachablePhoto & { used: boolean }>({
    name: 'photos-attachable',
    text: `SELECT id, width, height, captured_at AS "capturedAt", captured_longitude AS "capturedLongitude",
             captured_latitude AS "capturedLatitude", report_id IS NOT NULL AS used
           FROM photos WHERE id = ANY($1::uuid[]) AND owner_id = $2`,
    values: [photoIds, ownerId],
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return photoIds.map((id, index) => {
    const row = found.get(id.toLowerCase());
    if (!row) throw refused('PHOTO_UNKNOWN', index);
    const { used, ...photo } = row;
    if (used || photoIds.indexOf(id) !== index) throw refused('PHOTO_ALREADY_USED', index);
    return photo;
  });
}

/** Gives photos to a report, for ever. Who loses the race for a photo is told that it is used. */
export async function attachPhotos(client: PoolClient, attachment: Attachment): Promise<AttachablePhoto[]> {
  const { photoIds, ownerId, reportId, stage, at } = attachment;
  const photos = await selectAttachable(client, { ownerId, photoIds });
  const { rowCount } = await client.query({
    name: 'photos-attach',
    text: `UPDATE photos SET report_id = $1, stage = $2, attached_at = $3
           WHERE id = ANY($4::uuid[]) AND owner_id = $5 AND report_id IS NULL`,
    values: [reportId, stage, at, photoIds, ownerId],
  });
  if (rowCount !== photoIds.length) throw new Refusal('PHOTO_ALREADY_USED');
  return photos;
}

function refused(code: ProblemCode, index: number): Refusal {
  const path = `photoIds[${index}]`;
  const { message } = new Refusal(code);
  return new Refusal(code, { errors: [{ path, message }] });
}
