import type { Position } from '../geo';

/** Where and when somebody reported. WGS-84. */
export interface Sighting extends Position {
  /** When he saw it, as the app says, which keeps what was reported without signal; else when it came. Since 1970. */
  readonly at: number;
  /** Metres, where the place is the phone's own; absent: chosen on the map, which says nothing of where he was. */
  readonly accuracy?: number;
}

/** An earlier photo that a report's own was compared with. */
export interface EarlierPhoto {
  /** How many of 64 bits differ; `copied`: the very same file. */
  readonly likeness: 'copied' | number;
  readonly usedBy: 'himself' | 'another';
  /** Between the places of the two reports. */
  readonly metres: number;
  /** How long before this one it was used, in milliseconds. */
  readonly before: number;
}

/** A photo that a report was made with. */
export interface ReportedPhoto {
  /** Where the camera says that it was taken, in a datum that it does not name. */
  readonly captured?: Position;
  /** Only photos of other reports, used before this one. */
  readonly earlier: readonly EarlierPhoto[];
}

/** What is looked at when somebody has reported. */
export interface SubmissionFacts {
  readonly sighting: Sighting;
  /**
   * What else he has reported, at least within the longest window of the rules for travel and bursts; in any order. When
   * it is looked at again, what came after it is among it.
   */
  readonly others: readonly Sighting[];
  readonly photos: readonly ReportedPhoto[];
  /** How many people have reported from this device in the window of the rules, he included; 0: not known. */
  readonly deviceAccounts: number;
}

/** What is looked at when a report has been handled by a person. Counts are of fixed reports, this one included. */
export interface HandlingFacts {
  /** Who reported it handles it. */
  readonly own: 'himself' | 'his-device' | 'not';
  /** Of what the handler closed in the window of `ownMade`. */
  readonly closedByHandler: number;
  /** Of those, what he had reported himself or what came from his device. */
  readonly ownByHandler: number;
  /** In the window of `mutualFeeding`. */
  readonly pair: {
    readonly together: number;
    readonly ofReporter: number;
    readonly ofHandler: number;
    /** The middle one of the times from taken on to fixed, of those in common. Milliseconds; absent: none known. */
    readonly usualTime?: number;
  };
  /** Whom each of the two often has to do with, in the same window; what somebody fixed for himself is not among it. */
  readonly ring: {
    /** One for each handler who fixed at least `ring.least` of what this reporter made. */
    readonly handlers: readonly Regulars[];
    /** One for each reporter who made at least `ring.least` of what this handler fixed. */
    readonly reporters: readonly Regulars[];
    /** Of all that the handler fixed, so much took less than `quick`. */
    readonly quickByHandler: number;
  };
}

/** A reporter and a handler with several fixed reports in common. */
export interface Regulars {
  readonly together: number;
  /** Of those, so many were fixed sooner than `quick` after they were taken on. */
  readonly quick: number;
}
