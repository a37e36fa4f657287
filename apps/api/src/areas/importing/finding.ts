import type { Coordinates } from '../area';

/** Something that is not right with a map that was handed in. Errors refuse it, warnings are told. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  /** The area's code, or where it stands in the file if it has none. */
  readonly area: string;
  readonly says: string;
  /** Where, in WGS-84 degrees. */
  readonly at?: Coordinates;
  readonly squareMetres?: number;
}

export function error(area: string, says: string, at?: Coordinates): Finding {
  return { severity: 'error', area, says, ...(at ? { at } : {}) };
}

/** One line for the operator. */
export function describeFinding({ severity, area, says, at, squareMetres }: Finding): string {
  const place = at ? ` at ${at[0].toFixed(6)}, ${at[1].toFixed(6)}` : '';
  const size = squareMetres === undefined ? '' : ` (${Math.round(squareMetres)} m²)`;
  return `${severity} ${area}: ${says}${size}${place}`;
}
