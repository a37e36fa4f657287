import type { Camera, Photo, View } from './camera';
import type { Chance } from './chance';
import type { Deed } from './deed';
import type { Ground, Spot } from './ground';
import type { Rider } from './riders';
import type { Spots } from './spots';

/** What somebody is about to report, before it is known what lies there. Times in milliseconds since the month began. */
export interface Intent {
  rider: Rider;
  /** When he stood there, or says so. */
  seenAt: number;
  /** When the report is received. */
  at: number;
  /** Where he stands, or would stand. */
  spot: Spot;
  /** Which of the city's spots that is. */
  spotId: number;
  /** Where the report says that it is. */
  claimed: Spot;
  /** Metres, as the phone says; undefined where he chose the place on the map. */
  accuracy: number | undefined;
  phone: number;
  deed: Deed;
  /** `real`: something lies there. `petty`: litter, which lies everywhere. `nothing`: it is made up. `the same`: what he last reported. */
  meets: 'real' | 'petty' | 'nothing' | 'the same';
  /** Its handler is in it, and closes whatever it is at once. */
  handlerIsInIt: boolean;
  photograph(scene: Scene): Photo;
}

/** What there is to photograph, and what has been. */
export interface Scene {
  camera: Camera;
  chance: Chance;
  /** As this rider sees it from where he stands. */
  view: View;
  /** The photos of those who have reported the same. */
  ofTheSame: readonly Photo[];
  /** What all have sent lately. */
  lately: readonly Photo[];
  /** What he has sent lately himself. */
  own: readonly Photo[];
}

/** A day in a made-up city. */
export interface Day {
  number: number;
  ground: Ground;
  chance: Chance;
  isStorm: boolean;
  spots: Spots;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const dayLength = 24 * hour;
