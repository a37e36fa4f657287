import type { CalendarYear } from '@weilinli/domain';

/** The calendar of work days that judges deadlines now. */
export interface CalendarAnswer {
  version: number;
  changedAt: string;
  note?: string;
  /** Years whose days off and make-up days have been published and entered. */
  knownYears: number[];
  /** Deadlines in work time that end before this instant are exact; later ones are only what plain weeks would give. */
  exactUntil: string;
  /** The same in words, for people. */
  notice: string;
  /** What differs from plain weeks. */
  years: CalendarYear[];
}

/** Whole years as they are published, then single days of known years. */
export interface ChangeCalendar {
  years?: CalendarYear[];
  days?: { day: string; works: boolean }[];
  note?: string;
}
