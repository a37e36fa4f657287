import type { Place } from '@weilinli/contracts';
import { fromWgs84, toWgs84 } from '@weilinli/domain';

export interface Destination {
  place: Place;
  /** What stands there: shown on the map that opens. */
  name: string;
  address?: string | undefined;
}

/** Leads a person there: in a browser by the page of a map provider, which knows GCJ-02. */
export function leadTo(destination: Destination): void {
  globalThis.open(navigationLink(destination), '_blank', 'noopener');
}

/** The address of that page, by the build's template. */
function navigationLink({ place, name }: Destination): string {
  const { longitude, latitude } = fromWgs84(toWgs84(place, place.datum), 'gcj02');
  return NAVIGATION_LINK.replace('{longitude}', longitude.toFixed(6))
    .replace('{latitude}', latitude.toFixed(6))
    .replace('{name}', encodeURIComponent(name));
}
