import { type BeijingDay, dayAt, startOfDay, weekdayOf, yearOf } from '../calendar/beijing-day';
import { type WorkCalendar, workCalendar, worksOn } from '../calendar/work-calendar';
import type { HazardGroup, Severity } from '../catalogue';
import type { DispatchRule, RuleConditions, RuleTime } from './rules';

/** What rules are asked about. */
export interface Matter {
  /** The authority path of the place, root first. */
  readonly areaCodes: readonly string[];
  readonly categoryCode: string;
  readonly conditionCode: string;
  readonly group: HazardGroup;
  readonly severity: Severity;
}

export interface Moment {
  readonly at: Date;
  /** Absent: plain weeks, and no year is known. */
  readonly calendar?: WorkCalendar | undefined;
}

/** The rules that match, in their order. */
export function matchingRules(
  rules: readonly DispatchRule[],
  matter: Matter,
  moment: Moment,
): DispatchRule[] {
  return rulesAtAnyTime(rules, matter).filter(
    ({ when }) => when.time === undefined || isWithin(when.time, moment),
  );
}

/** The rules that could match, whatever the time is: what has to be known before the time is. */
export function rulesAtAnyTime(rules: readonly DispatchRule[], matter: Matter): DispatchRule[] {
  return rules.filter(({ when }) => concerns(when, matter));
}

function concerns(when: RuleConditions, matter: Matter): boolean {
  const { areas, categories, groups, conditions, severities } = when;
  return (
    (areas === undefined || areas.some((code) => matter.areaCodes.includes(code))) &&
    (categories === undefined || categories.includes(matter.categoryCode)) &&
    (groups === undefined || groups.includes(matter.group)) &&
    (conditions === undefined || conditions.includes(`${matter.categoryCode}/${matter.conditionCode}`)) &&
    (severities === undefined || severities.includes(matter.severity))
  );
}

const plainWeeks = workCalendar(0, []);
const wholeDay = 24 * 60;

/** Whether an instant lies within a rule's time. A year that the calendar does not know is a plain week: see `unknownYearIn`. */
export function isWithin(time: RuleTime, { at, calendar = plainWeeks }: Moment): boolean {
  const day = dayOf(time, at);
  if (day === undefined || !isWeekdayOf(time, day)) return false;
  return time.days === undefined || worksOn(calendar, day) === (time.days === 'workdays');
}

/**
 * The year of which one of these rules asks whether a day is worked, and which the calendar does not know, so that plain
 * weeks had to answer; undefined where the answers are sure.
 */
export function unknownYearIn(
  rules: readonly DispatchRule[],
  matter: Matter,
  { at, calendar = plainWeeks }: Moment,
): number | undefined {
  const years = rulesAtAnyTime(rules, matter).flatMap(({ when: { time } }) => {
    const day = time?.days === undefined ? undefined : dayOf(time, at);
    return time === undefined || day === undefined || !isWeekdayOf(time, day) ? [] : [yearOf(day)];
  });
  return years.find((year) => !calendar.years.has(year));
}

/** The day to which an instant within a rule's hours belongs: over midnight, the one on which they began. */
function dayOf(time: RuleTime, at: Date): BeijingDay | undefined {
  const day = dayAt(at.getTime());
  const minute = (at.getTime() - startOfDay(day)) / 60_000;
  const from = time.from === undefined ? 0 : minuteOf(time.from);
  const to = time.to === undefined ? wholeDay : minuteOf(time.to);
  if (from < to) return minute >= from && minute < to ? day : undefined;
  if (minute >= from) return day;
  return minute < to ? day - 1 : undefined;
}

function isWeekdayOf({ weekdays }: RuleTime, day: BeijingDay): boolean {
  return weekdays === undefined || weekdays.includes(weekdayOf(day));
}

/** `18:30` → 1110. */
export function minuteOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}
