import type { DispatchRule } from '@weilinli/domain';
import type { KeptVersion, NotedChange } from './versions';

/** A version of the rules of dispatch, without its rules. */
export interface RulesVersion extends KeptVersion {
  /** How many rules it has. */
  size: number;
}

/** The rules of dispatch in force, in their order. */
export interface RulesAnswer extends RulesVersion {
  rules: DispatchRule[];
}

/** The whole set, in its order. */
export interface PutRules extends NotedChange {
  rules: DispatchRule[];
}

export interface ReplayRules {
  rules: DispatchRule[];
  /** Absent: everywhere the asker answers for. */
  areaCode?: string;
  /** Reports that came in from this instant on … */
  from: string;
  /** … and before this one, at most 31 days later. */
  to: string;
  limit?: number;
  cursor?: string;
}

/** `same`: the same handler. `same-target`: another one of the same kind. `other-target`: another role or organisation. */
export const replayChanges = ['same', 'same-target', 'other-target', 'to-nobody', 'from-nobody'] as const;
export type ReplayChange = (typeof replayChanges)[number];

export interface ReplayHandler {
  personId?: string;
  organisationId?: string;
  displayName: string;
  role: string;
  /** The rule that sent it there; absent: somebody assigned it. */
  rule?: string;
}

export interface ReplayedReport {
  report: {
    id: string;
    number: string;
    categoryCode: string;
    conditionCode: string;
    areaCode: string;
    createdAt: string;
  };
  /** Who had it first; absent: nobody. */
  went?: ReplayHandler;
  /** Absent: it would have waited on the desk. */
  wouldGo?: ReplayHandler;
  change: ReplayChange;
}

/** A page of past reports, oldest first; the counts are of this page. */
export interface ReplayAnswer {
  counts: Record<ReplayChange, number>;
  items: ReplayedReport[];
  nextCursor: string | null;
}
