import type { Reason, RequestKind } from '@weilinli/domain';
import type { Place } from './place';

/** Body of every action; which parts it needs, the lifecycle table says (`needsOf`). */
export interface ActionBody {
  version?: number;
  /** The report's `rework` when the fix was seen that this speaks of: a word on an earlier fix says nothing of the next. */
  rework?: number;
  note?: string;
  reason?: Reason;
  photoIds?: string[];
  place?: Place;
  /** When it was done, if that was offline. A claim: lateness counts by receipt. */
  performedAt?: string;
  /** verify */
  outcome?: 'passed' | 'failed';
  /** rate: 1–5 */
  score?: number;
  /** request */
  kind?: RequestKind;
  /** suspend, request a suspension: at most a year away */
  until?: string;
  /** approve, refuse: which request; absent: the only open one */
  requestId?: string;
  /** recategorise; conditionCode absent: the category's most urgent */
  categoryCode?: string;
  conditionCode?: string;
  /** merge: the id of the report that goes on */
  into?: string;
  /** assign: beside the lead handler instead of in his place */
  as?: 'lead' | 'co';
  /** assign as co: lets the co-handler go instead */
  release?: boolean;
  /** assign, transfer, approve a transfer: exactly one of the two */
  personId?: string;
  organisationId?: string;
}

/** Whom `GET /reports/{id}/candidates` looks for. */
export interface CandidatesQuery {
  /** A part of a name of a person, an area or an organisation, anywhere in the city; absent: those of the place's street. */
  search?: string;
  /** For which action: a transfer reaches farther than an assignment. `assign` unless told. */
  action?: 'assign' | 'transfer';
}

/** Somebody a report can be assigned to. */
export interface HandlerCandidate {
  personId?: string;
  organisationId?: string;
  displayName: string;
  role: string;
  areaName?: string;
  openCount: number;
  /** Of an organisation: one of its members is. */
  onDuty: boolean;
  onLeave: boolean;
  /** How many he may have before the rules pass him over; absent: any number. */
  loadLimit?: number;
  /** Metres from the place to where he was in the last half hour; absent: not known. */
  distance?: number;
}
