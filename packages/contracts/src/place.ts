import type { Datum } from '@weilinli/domain';

export interface Place {
  longitude: number;
  latitude: number;
  datum: Datum;
  /** Metres. */
  accuracy?: number;
  address?: string;
}

export type AreaKind = 'city' | 'district' | 'street' | 'community' | 'grid' | 'micro-grid';

export interface AreaName {
  code: string;
  kind: AreaKind;
  name: string;
}

export interface Handler {
  id: string;
  displayName: string;
  role: string;
}

export interface Located {
  /** City first. */
  areas: AreaName[];
  onDuty: Handler[];
  /** A word when the place lies in no area of its own. */
  note?: 'nearby' | 'city-desk';
}
