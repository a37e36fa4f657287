import { buildPhoto } from '../../../testing/build-photo';
import type { Stage } from '../../../testing/stage';

export interface Shot {
  file?: string;
  /** 64 bits, as text. */
  look?: string;
  captured?: { longitude: number; latitude: number };
}

/** A photo whose file, look and place are as the test says. */
export async function shot(stage: Stage, by: string, { file, look, captured }: Shot): Promise<string> {
  const id = await buildPhoto(stage, await stage.as(by));
  await stage.asOwner(
    `UPDATE photos SET received_hash = coalesce(sha256($2::text::bytea), received_hash),
        perceptual_hash = coalesce($3::bit(64)::bigint, perceptual_hash), captured_longitude = $4, captured_latitude = $5
      WHERE id = $1`,
    [id, file ?? null, look ?? null, captured?.longitude ?? null, captured?.latitude ?? null],
  );
  return id;
}
