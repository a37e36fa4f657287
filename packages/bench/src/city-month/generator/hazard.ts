import type { Position } from '@weilinli/domain';
import type { Photo } from './camera';
import type { Deed } from './deed';
import type { Kind } from './kinds';
import type { Rider } from './riders';

/** A report, with all that the API learns of it, and what only the generator knows. Times since the month began. */
export interface Sighting {
  /** In the order of receipt. */
  n: number;
  rider: Rider;
  at: number;
  seenAt: number;
  place: Position;
  accuracy: number | undefined;
  phone: number;
  photo: Photo;
  hazard: Hazard;
  deed: Deed;
}

/** How it goes. What has not ended by the end of the month is pending. */
export interface Course {
  fate: 'closed' | 'declined' | 'withdrawn';
  /** When its handler says that he is on it, and that it is fixed; where that never comes, its end. */
  takenOnAt: number;
  fixedAt: number;
  endsAt: number;
  /** Somebody doubts the first fix, and it is done again. */
  contested: boolean;
}

/** What is handled as one: a report, and those that were merged into it. */
export interface Hazard extends Course {
  spotId: number;
  kind: Kind;
  grid: number;
  /** The rider who keeps the grid part-time; undefined where its own worker handles it. */
  keeper: Rider | undefined;
  /** The first is the one that goes on. */
  sightings: Sighting[];
  followers: { rider: Rider; at: number }[];
  /** Who has reported or followed it. */
  known: Set<Rider>;
}
