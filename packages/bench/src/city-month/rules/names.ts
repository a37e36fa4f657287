import type { Sighting } from '../generator/hazard';

/** As the rules want them: words. */
export function riderName(id: number): string {
  return `rider-${String(id).padStart(5, '0')}`;
}

/** In the order of receipt, as ids are. */
export function reportName(sighting: Sighting | undefined): string {
  return `report-${String(sighting?.n ?? 0).padStart(8, '0')}`;
}
