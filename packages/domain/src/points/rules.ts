import type { Severity } from '../catalogue';

/** From how many submissions (or follows) of a Beijing month on only a share is paid, in percent, rounded down. */
export interface MonthlyShare {
  readonly after: number;
  readonly percent: number;
}

/** What a report is worth, in points. Data with versions: a report is judged by the version in force when it came in. */
export interface PointRules {
  /** To the first valid reporter, by the severity of what he found. */
  readonly found: Readonly<Record<Severity, number>>;
  /** To who reported the same later, or followed it. */
  readonly helped: number;
  /** For the answer to whether it is fixed, where the report or follow that he is asked for counted. */
  readonly answered: number;
  /** To a part-time grid worker who handled it until it was closed. */
  readonly handled: number;
  /** How many reports of one person and Beijing day are scored. */
  readonly foundADay: number;
  /** … how many of the same kind within `samePlaceMetres`. */
  readonly samePlaceADay: number;
  readonly samePlaceMetres: number;
  /** How many follows of one person and Beijing day are scored. */
  readonly helpedADay: number;
  /** How many that one person handled in a Beijing day are scored; absent in versions from before there was a cap: all. */
  readonly handledADay?: number;
  /**
   * How many answers of one person and Beijing month are scored where he only follows; absent in versions from before
   * there was a cap: all.
   */
  readonly answeredAMonth?: number;
  /** Diminishing, so that nobody makes a living of it; never by rank among people. The last that applies counts. */
  readonly monthly: readonly MonthlyShare[];
  /** From this weight of signals on, points wait for a person's look instead of being paid. */
  readonly reviewFrom: number;
}

/**
 * What comes with the program. The bases follow 江城小蜜蜂 (50 for a safety hazard, 100 for a major one) and 武汉城管随手拍
 * (10 and 20; first reporter full, others a small share); no published scheme states a cap, so those are ours.
 */
export const shippedPointRules: Required<PointRules> = {
  found: { minor: 10, moderate: 20, serious: 50, critical: 100 },
  helped: 2,
  answered: 1,
  handled: 10,
  foundADay: 20,
  samePlaceADay: 5,
  samePlaceMetres: 200,
  helpedADay: 10,
  handledADay: 20,
  answeredAMonth: 30,
  monthly: [
    { after: 60, percent: 50 },
    { after: 120, percent: 20 },
  ],
  reviewFrom: 100,
};

/** The versions of the rules, by their numbers. */
export type PointRulesOf = (version: number) => PointRules;
