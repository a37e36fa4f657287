import type { Limit, LimitName, LimitUnit } from '@weilinli/domain';

/** `GET /reports/{id}/clock`: all about the time of a report, as its history and the calendar have it. */
export interface ReportClock {
  /** The database's time, at which the rest was judged. */
  now: string;
  calendarVersion: number;
  limits: LimitClock[];
  /** How often the time for resolving was granted again. */
  extensions: number;
  /** When the clock stood still; without `to` it still does. */
  pauses: { from: string; to?: string }[];
  suspendedUntil?: string;
  stages: { fired: FiredStageAnswer[]; toCome: StageToCome[] };
  /** Everybody who has had it, oldest first, each by his own clock. For its handlers and those who answer for it. */
  handlers?: HandlerClockAnswer[];
}

/** How one limit stands. */
export interface LimitClock {
  limit: LimitName;
  /** What is granted, once; each extension of the time for resolving grants it again. */
  granted: Limit;
  /** Absent while the clock stands still. */
  due?: string;
  /** The first year on the way whose days off are not published: `due` and `left` may still change. */
  provisionalYear?: number;
  /** What is left in the limit's own unit, rounded to hundredths; absent once it was met. */
  left?: { amount: number; unit: LimitUnit };
  metAt?: string;
  late: boolean;
}

export interface FiredStageAnswer {
  limit: string;
  stage: string;
  firedAt: string;
}

export interface StageToCome {
  limit: LimitName;
  stage: string;
  /** Of the time granted. */
  percent: number;
  /** When it comes, as things stand. */
  at: string;
  provisionalYear?: number;
}

export interface HandlerClockAnswer {
  id: string;
  displayName: string;
  role: string;
  since: string;
  /** When somebody else took over. */
  leftAt?: string;
  /** It lies with this handler now. */
  holds: boolean;
  limits: LimitClock[];
  extensions: number;
  /** The raw fact, and whether it counts: an exemption takes away only the second. */
  lateness: { late: boolean; counts: boolean };
}
