import type { FieldError, Place } from '@weilinli/contracts';
import { locatePlace } from '../areas';
import { Refusal } from '../platform/errors';
import type { ReportDeps } from './deps';

/** Phones' clocks are wrong now and then, and a hazard is not refused for that; a whole day is a mistake. */
const tolerance = 24 * 3_600_000;

/** A camera's or a worker's time has to lie in the past, and work on a report after the report. */
export function refuseUnlikelyTime(
  path: 'capturedAt' | 'performedAt',
  claimed: string | undefined,
  between: { earliest?: Date; now: Date },
): void {
  if (claimed === undefined) return;
  const time = new Date(claimed).getTime();
  const errors: FieldError[] = [];
  if (time > between.now.getTime() + tolerance) errors.push({ path, message: `${path} lies in the future` });
  if (between.earliest && time < between.earliest.getTime() - tolerance) {
    errors.push({ path, message: `${path} lies before the report was made` });
  }
  if (errors.length > 0) throw new Refusal('VALIDATION_FAILED', { errors });
}

/** The place where something was done lies in or near the city, and not with its coordinates swapped. */
export function refuseUnlikelyPlace(deps: Pick<ReportDeps, 'areas'>, place: Place | undefined): void {
  if (place) locatePlace(deps.areas.current(), place, 'place');
}
