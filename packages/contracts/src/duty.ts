import type { Duty as DutyWord } from '@weilinli/domain';
import type { AreaName, Place } from './place';

/** Planned presence: `weekday` (1 Monday … 7 Sunday) for every week, or `day` for one; exactly one of the two. */
export interface RosterShift {
  weekday?: number;
  /** `2026-11-23`. It stands in place of the weekly shifts of that day. */
  day?: string;
  /** `08:00`, in Beijing. */
  from: string;
  /** `18:00`; not later than `from`: on the next day. */
  to: string;
  /** First and last day on which a weekly shift begins; absent: from today, for good. */
  validFrom?: string;
  validTo?: string;
}

export interface Roster {
  person: { id: string; displayName: string };
  shifts: RosterShift[];
  /** How many reports he may have in hand before others are chosen; absent: no limit. */
  loadLimit?: number;
}

export interface PutRoster {
  shifts: RosterShift[];
}

export interface PutLoadLimit {
  /** Absent: no limit. */
  limit?: number;
}

/** How somebody's own duty stands. */
export interface DutyAnswer {
  onDuty: boolean;
  because: DutyWord['because'];
  /** Of his own word: when he said so. */
  since?: string;
  /** When that changes by itself; absent: not within a year. */
  until?: string;
  nextShift?: { startsAt: string; endsAt: string };
  /** The leave that he is on, or that is next. */
  leave?: Leave;
  load: { open: number; limit?: number };
}

export interface PutDuty {
  onDuty: boolean;
  /** Absent: as long as his roster leaves open; without a roster until he says otherwise. */
  until?: string;
  place?: DutyPlace;
  /** When he said so, if that was offline: it holds from then on, and not at all where it is over by now. */
  performedAt?: string;
}

export type DutyPlace = Pick<Place, 'longitude' | 'latitude' | 'datum' | 'accuracy'>;

export interface Leave {
  id: string;
  person: { id: string; displayName: string };
  startsAt: string;
  endsAt: string;
  reason?: string;
  createdAt: string;
  cancelledAt?: string;
}

/** `choose`: to whom the rules choose for each report; else the id of the person who gets them all. */
export type HandOverTo = string;

export interface HandOverRequest {
  to: HandOverTo;
}

export interface TakeLeave {
  /** Absent: oneself. */
  personId?: string;
  startsAt: string;
  endsAt: string;
  reason?: string;
  /** Absent: he keeps what he has. */
  handOver?: HandOverTo;
}

/** What went where. */
export interface HandedOver {
  items: {
    reportId: string;
    number: string;
    /** Absent: it waits on the dispatcher's desk, stays with him, or he only helped with it. */
    to?: { id: string; displayName: string; role: string };
    outcome: 'given' | 'desk' | 'kept' | 'released';
  }[];
}

export interface LeaveTaken extends Leave {
  handedOver: HandedOver['items'];
}

/** Somebody of an area's team, as those who answer for the area see him. */
export interface TeamMember {
  id: string;
  displayName: string;
  areas: AreaName[];
  onDuty: boolean;
  /** Until when he is on leave. */
  onLeaveUntil?: string;
  open: number;
  /** Of those in hand: whose next deadline has passed, and of how many 80 % of the time for it has. */
  overdue: number;
  dueSoon: number;
  limit?: number;
  lastSeenAt?: string;
}

/** A report that waits on a desk for somebody to be found. */
export interface WaitingReport {
  id: string;
  number: string;
  category: { code: string; name: string };
  severity: string;
  area: AreaName;
  /** Since when it waits. */
  since: string;
  waitingSeconds: number;
  because: 'nobody-fits' | 'returned' | 'contested' | 'handed-over' | 'handler-left' | 'on-leave';
  /** Who was considered, and why none of them. */
  why?: Record<string, unknown>;
  reason?: string;
}

export interface Desk {
  items: WaitingReport[];
  nextCursor: string | null;
  /** How many wait in all, and in which areas of the level below the one asked about. */
  total: number;
  areas: (AreaName & { waiting: number })[];
}
