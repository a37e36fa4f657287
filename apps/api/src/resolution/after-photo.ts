import type { AfterPhotoDoubt } from '@weilinli/contracts';
import { type Datum, datums, distanceMetres, findCategory, type Position, toWgs84 } from '@weilinli/domain';
import type { Moment, ReportDeps } from '../reports';
import { type PhotoEvidence, readEvidence } from './photo-evidence.sql';

/** What speaks for and against the photos that prove a work. */
export interface Judged {
  onSite: boolean;
  doubts: AfterPhotoDoubt[];
  /** Whole metres from the report's place, where the photos' is known. */
  distance?: number;
}

/**
 * Looks at the photos that came along: taken on site, and not used before? Nothing is refused for it – the work may be
 * done all the same –, but what fails is written down and asks for a leader's look.
 */
export async function judgePhotos(
  { catalogue }: Pick<ReportDeps, 'catalogue'>,
  { client, row, actor, body }: Moment,
): Promise<Judged> {
  const category = findCategory(catalogue.at(row.catalogueVersion), row.categoryCode);
  return judged({
    place: body.place && toWgs84(body.place, body.place.datum),
    photos: await readEvidence(client, { photoIds: body.photoIds ?? [], ownerId: actor.id, report: row }),
    report: row,
    radius: category?.verifyRadius ?? usualRadius,
  });
}

/** As the history remembers it. */
export function judgedFacts({ onSite, doubts, distance }: Judged): Record<string, unknown> {
  return { onSite, needsLeader: doubts, ...(distance === undefined ? {} : { distance }) };
}

export interface Evidence {
  /** Where the phone says that it was done, in WGS-84. */
  place: Position | undefined;
  photos: readonly PhotoEvidence[];
  /** Where the report lies, in WGS-84. */
  report: Position;
  /** Metres. */
  radius: number;
}

export function judged(evidence: Evidence): Judged {
  const distance = distanceOf(evidence);
  const onSite = distance !== undefined && distance <= evidence.radius;
  const doubts: AfterPhotoDoubt[] = [];
  if (distance === undefined) doubts.push('no-place');
  else if (!onSite) doubts.push('too-far');
  if (evidence.photos.some(({ copied, alike }) => copied || alike)) doubts.push('seen-before');
  if (evidence.photos.some(({ sameAsBefore }) => sameAsBefore)) doubts.push('same-as-before');
  return { onSite, doubts, ...(distance === undefined ? {} : { distance: Math.round(distance) }) };
}

/** The phone's word goes before the cameras'; of several photos one that was taken on site is enough. */
function distanceOf({ place, photos, report }: Evidence): number | undefined {
  if (place) return distanceMetres(place, report);
  const distances = photos.flatMap(({ captured }) => (captured ? [cameraDistance(captured, report)] : []));
  return distances.length > 0 ? Math.min(...distances) : undefined;
}

/** Cameras do not name their datum: most write WGS-84, some phones sold here GCJ-02. The benefit of the doubt. */
function cameraDistance(captured: Position, report: Position): number {
  return Math.min(...datums.map((datum: Datum) => distanceMetres(toWgs84(captured, datum), report)));
}

const usualRadius = 100;
