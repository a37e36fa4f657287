import { type Datum, datums, distanceMetres, type Position, toWgs84 } from '../geo';
import type { SubmissionFacts } from './facts';
import { metresInWords } from './figures';
import type { Signal } from './signal';
import { type SignalRules, stepReached } from './signal-rules';

/**
 * The cameras say that it is somewhere else. Of several photos the nearest counts, and of the datums that a camera may
 * have written the one that brings it nearest (0016).
 */
export function farFromPhoto(
  { photos, sighting }: SubmissionFacts,
  { farFromPhoto: steps }: SignalRules,
): Signal | undefined {
  const distances = photos.flatMap(({ captured }) => (captured ? [fromCamera(captured, sighting)] : []));
  if (distances.length === 0) return undefined;
  const metres = Math.min(...distances);
  const weight = stepReached(steps, metres);
  if (weight === 0) return undefined;
  return {
    signal: 'far-from-photo',
    weight,
    reason: `照片自带的拍摄位置离上报地点 ${metresInWords(metres)}。`,
  };
}

function fromCamera(captured: Position, place: Position): number {
  return Math.min(...datums.map((datum: Datum) => distanceMetres(toWgs84(captured, datum), place)));
}
