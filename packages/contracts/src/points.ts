import type { AwardKind, AwardState, PointRules, RulingReason, Verdict } from '@weilinli/domain';
import type { PageQuery } from './page';
import type { KeptVersion, NotedChange } from './versions';

/** `GET /points`: what somebody has. None of them is ever below zero. */
export interface Points {
  /** To redeem. */
  available: number;
  /** For what is not fixed yet: 待核实. */
  pending: number;
  /** Fixed, and waiting for a person's look. */
  held: number;
  /** Taken back after it was spent: what is earned next pays this first. */
  debt: number;
}

/** What moved somebody's points: a report, what he began with, or a redemption and its end. */
export const pointsEntryKinds = [
  'found',
  'helped',
  'answered',
  'handled',
  'opening',
  'redeemed',
  'cancelled',
  'returned',
] as const;
export type PointsEntryKind = (typeof pointsEntryKinds)[number];

/** One movement in the book, as its owner reads it: `GET /points/entries`, newest first. */
export interface PointsEntry {
  id: string;
  at: string;
  kind: PointsEntryKind;
  /** What happened: 已修好, 20 分到账. */
  words: string;
  /** Why it is so much: 安全隐患 50 分, 你是第一个发现的人. */
  because: string[];
  /** By how much each balance rose or fell. */
  changes: Points;
  /** What it was for; absent where it was for no report. */
  report?: { id: string; number: string; category: string; thumbnailUrl?: string };
}

/** `GET /points/entries`: `account` shows only what moved that balance. */
export interface PointsEntriesQuery extends PageQuery {
  account?: keyof Points;
}

/** What a report is worth to the caller, as it stands now, even if the book does not yet have it. */
export interface ReportAward {
  kind: AwardKind;
  state: AwardState;
  /** What is due in this state: 待核实 +20. 0 in `none`. */
  points: number;
  /** What it brings once it is fixed, if nothing speaks against it: for what waits to be dispatched, too. */
  worth: number;
  because: string[];
}

/** `GET /reports/{id}/points`: none for who has nothing to do with it. */
export interface ReportPoints {
  items: ReportAward[];
  /** Whom the reader may rule on (`POST /points/rulings`), with what each has for this report; absent: he decides nothing here. */
  ofOthers?: PersonsAwards[];
}

export interface PersonsAwards {
  person: { id: string; displayName: string };
  items: ReportAward[];
}

export interface PointRulesVersion extends KeptVersion {
  rules: PointRules;
}

/**
 * The whole set, every cap named: `PUT /points/rules`. Reports that are in already keep the version they came in under.
 */
export interface PutPointRules extends NotedChange {
  rules: Required<PointRules>;
}

/** `POST /points/rulings`: what a person decided about somebody's points for a report. The last word counts. */
export interface MakeRuling {
  reportId: string;
  personId: string;
  verdict: Verdict;
  reason: RulingReason;
  /** For those who answer for the area; who it concerns reads the reason. */
  note?: string;
}

export interface PointsRuling extends MakeRuling {
  id: string;
  at: string;
  ruledBy: { id: string; displayName: string };
}
