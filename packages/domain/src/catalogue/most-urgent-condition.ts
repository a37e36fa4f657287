import { continuousMilliseconds } from '../sla/deadlines';
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
    continuousMilliseconds(onSite(one)) - continuousMilliseconds(onSite(other)) ||
    continuousMilliseconds(one.limits.resolve) - continuousMilliseconds(other.limits.resolve) ||
    severities.indexOf(other.severity) - severities.indexOf(one.severity);
  return gap < 0;
}

function onSite({ limits }: Condition) {
  return limits.makeSafe ?? limits.resolve;
}
