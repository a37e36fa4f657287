import type { Severity } from '../catalogue';
import type { Reason, Status } from '../lifecycle';
import type { Ruling } from './ruling';

/** One report of a case, with what the caps ask for. Ranks count from 1 and never change afterwards. */
export interface ReportedFacts {
  readonly id: string;
  readonly reporterId: string;
  readonly submittedAt: Date;
  readonly severity: Severity;
  /** Of the rules in force when it was submitted. */
  readonly rulesVersion: number;
  /** Which one it is among its reporter's own submissions of that Beijing day, by time and id, whatever became of them. */
  readonly rankOfDay: number;
  /** … among those of the same kind within `samePlaceMetres` of it on that day. */
  readonly rankOfPlace: number;
  /** … among those of that Beijing month. */
  readonly rankOfMonth: number;
}

/** Somebody who said "the same one", with which of his own follows of that Beijing day and month it was. */
export interface FollowedFacts {
  readonly reportId: string;
  readonly personId: string;
  readonly followedAt: Date;
  readonly rankOfDay: number;
  readonly rankOfMonth: number;
}

/** Who resolved it under a role that was given with an end: as a part-time worker. */
export interface HandledFacts {
  readonly personId: string;
  /**
   * Which one it is among all that he resolved on that Beijing day, whatever became of them. What he resolved again
   * counts where he first did.
   */
  readonly rankOfDay: number;
}

/** How much speaks against paying somebody for a report. Several add up. */
export interface Doubt {
  readonly reportId: string;
  readonly personId: string;
  readonly weight: number;
}

/** Everything that decides what one hazard is worth to whom: the report that goes on, and what was merged into it. */
export interface CaseFacts {
  /** Of the report that goes on. */
  readonly status: Status;
  /** Somebody has been given it, now or before. */
  readonly dispatched: boolean;
  /** Why it was declined, where it was. */
  readonly reason?: Reason;
  /** The report that goes on. */
  readonly rootId: string;
  readonly reports: readonly ReportedFacts[];
  readonly followers: readonly FollowedFacts[];
  /** Who answered whether it is fixed. */
  readonly answers: readonly { readonly reportId: string; readonly personId: string }[];
  /** Where a part-time worker handled it. */
  readonly partTimeHandler?: HandledFacts;
  readonly doubts: readonly Doubt[];
  /** In the order in which they were given: the last one about a report and person counts. */
  readonly rulings: readonly Ruling[];
}
