/** From `least` on, a thing weighs so much. */
export interface WeightStep {
  readonly least: number;
  readonly weight: number;
}

/** From when on what is seen is a signal, and how much it weighs. Distances are metres, times milliseconds. */
export interface SignalRules {
  /** Photos used before within this distance are of the same hazard: another look at it, not another one made up. */
  readonly samePlace: number;
  readonly photoCopied: {
    /** The file was used somewhere else. */
    readonly elsewhere: number;
    /** At the same place, by somebody else: neighbours pass pictures on. */
    readonly passedOn: number;
    /** At the same place, by himself, longer ago than `usedAgain`: is it still there? */
    readonly old: number;
    readonly usedAgain: number;
  };
  readonly photoAlike: {
    /** Of 64 bits so many may differ in what is the same picture, compressed again. */
    readonly sameBits: number;
    readonly same: number;
    /** Of 64 bits so many may differ in what looks alike. */
    readonly alikeBits: number;
    readonly alike: number;
  };
  readonly travel: {
    /** Metres a second that nobody exceeds in a city. */
    readonly fastest: number;
    /** What two positions of phones are taken to err by at least, together. */
    readonly slack: number;
    /** How far back it is looked. */
    readonly window: number;
    /** By how many hops of the window were impossible. */
    readonly steps: readonly WeightStep[];
  };
  /** By metres between where the camera and where the report says that it is. */
  readonly farFromPhoto: readonly WeightStep[];
  readonly burst: {
    readonly window: number;
    /** Within this distance somebody has not moved. */
    readonly spot: number;
    /** By how many reports were made in the window from one spot. */
    readonly still: readonly WeightStep[];
    /** By how many were made in the window wherever. */
    readonly hasty: readonly WeightStep[];
  };
  /** By how many people reported from one device in the window. */
  readonly sharedDevice: { readonly window: number; readonly steps: readonly WeightStep[] };
  readonly mutualFeeding: {
    readonly window: number;
    /** Fewer fixed reports in common tell nothing. */
    readonly least: number;
    /** What part of the reporter’s fixed reports this handler had, at least. */
    readonly ofReporter: number;
    /** What part of the handler’s fixed reports this reporter made, at least. */
    readonly ofHandler: number;
    readonly weight: number;
    /** Half of them were fixed faster than this: nobody went there. */
    readonly quick: number;
    readonly weightIfQuick: number;
    /** Several who feed each other in turns, of whom no two have as much in common as above. */
    readonly ring: {
      /** Fewer quick ones of two people tell nothing: the two are not in it. */
      readonly least: number;
      /** What part of the reporter’s fixed reports such handlers had, at least. */
      readonly ofReporter: number;
      /** What part of the handler’s fixed reports such reporters made, at least. */
      readonly ofHandler: number;
      /** Who is as quick with others as this, goes there first and takes it on then: no ring. A part. */
      readonly quickWithOthers: number;
      readonly weight: number;
    };
  };
  readonly ownMade: {
    readonly window: number;
    /** Finding and tidying up on one's round is a worker's job; only where it is such a part of what he closes it is odd. */
    readonly part: number;
    /** By how many he reported and closed himself. */
    readonly himself: readonly WeightStep[];
    /** Another account reported it, on the handler's own device: his family's, seldom. */
    readonly fromHisDevice: readonly WeightStep[];
  };
}

/** What `amount` weighs: the heaviest step that it reaches, or nothing. */
export function stepReached(steps: readonly WeightStep[], amount: number): number {
  return Math.max(0, ...steps.filter(({ least }) => amount >= least).map(({ weight }) => weight));
}
