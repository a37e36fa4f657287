import { type BeijingDay, dayAt, startOfDay, weekdayOf } from '../calendar/beijing-day';
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
  /** Absent: plain weeks. */
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

/** Whether an instant lies within a rule's time. */
export function isWithin(time: RuleTime, { at, calendar = plainWeeks }: Moment): boolean {
  const day = dayAt(at.getTime());
  const minute = (at.getTime() - startOfDay(day)) / 60_000;
  const from = time.from === undefined ? 0 : minuteOf(time.from);
  const to = time.to === undefined ? wholeDay : minuteOf(time.to);
  if (from < to) return minute >= from && minute < to && isDayOf(time, day, calendar);
  return minute >= from ? isDayOf(time, day, calendar) : minute < to && isDayOf(time, day - 1, calendar);
}

function isDayOf({ weekdays, days }: RuleTime, day: BeijingDay, calendar: WorkCalendar): boolean {
  if (weekdays !== undefined && !weekdays.includes(weekdayOf(day))) return false;
  return days === undefined || worksOn(calendar, day) === (days === 'workdays');
}

/** `18:30` → 1110. */
export function minuteOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}
