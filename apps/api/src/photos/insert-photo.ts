import type { PoolClient } from 'pg';

export interface NewPhoto {
  id: string;
  ownerId: string;
  receivedHash: string;
  fullHash: string;
  thumbnailHash: string;
  perceptualHash: bigint;
  width: number;
  height: number;
  bytes: number;
  capturedAt: Date | undefined;
  place: { longitude: number; latitude: number } | undefined;
}

/** Records a photo, or leaves the record that is there. */
export async function insertPhoto(client: PoolClient, photo: NewPhoto): Promise<void> {
  await client.query({
    name: 'photo-insert',
    text: `INSERT INTO photos (id, owner_id, received_hash, stored_hash, thumbnail_hash, perceptual_hash,
             width, height, bytes, captured_at, captured_longitude, captured_latitude)
           VALUES ($1, $2, decode($3, 'hex'), decode($4, 'hex'), decode($5, 'hex'), $6, $7, $8, $9, $10, $11, $12)
           ON CONFLICT (id) DO NOTHING`,
    values: [
      photo.id,
      photo.ownerId,
      photo.receivedHash,
      photo.fullHash,
      photo.thumbnailHash,
      photo.perceptualHash.toString(),
      photo.width,
      photo.height,
      photo.bytes,
      photo.capturedAt ?? null,
      photo.place?.longitude ?? null,
      photo.place?.latitude ?? null,
    ],
  });
}
