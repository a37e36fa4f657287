import type { Limit, LimitUnit } from '../sla/limit';
import { type Category, type Condition, severities } from './catalogue';

/**
 * What a report is taken for when its reporter names no condition. Most urgent is where something must happen on site
 * soonest (made safe or, without that, resolved); then the shorter resolve limit, the graver severity, the earlier in
 * the file. Not the resolve limit alone: a missing cover is fenced off in 2 h and replaced in 24, and is still more
 * urgent than a broken one that is replaced within 4 work hours.
 */
export function mostUrgentCondition(category: Category): Condition {
  return category.conditions.reduce((first, next) => (moreUrgent(next, first) ? next : first));
}

function moreUrgent(one: Condition, other: Condition): boolean {
  const gap =
    roughMinutes(onSite(one)) - roughMinutes(onSite(other)) ||
    roughMinutes(one.limits.resolve) - roughMinutes(other.limits.resolve) ||
    severities.indexOf(other.severity) - severities.indexOf(one.severity);
  return gap < 0;
}

function onSite({ limits }: Condition) {
  return limits.makeSafe ?? limits.resolve;
}

/** Without a calendar, for comparing only: by and large a work hour is over in an hour, and a work day in a day. */
function roughMinutes({ amount, unit }: Limit): number {
  return amount * minutesPerUnit[unit];
}

const minutesPerUnit: Record<LimitUnit, number> = {
  minute: 1,
  hour: 60,
  day: 1440,
  urgentHour: 60,
  workHour: 60,
  workDay: 1440,
};
