import type { Limit, LimitUnit } from '../sla/limit';

// Minutes that the limit's own clock counts; a work day has 8 work hours.
const countedMinutes: Record<LimitUnit, number> = {
  minute: 1,
  hour: 60,
  day: 1440,
  urgentHour: 60,
  workHour: 60,
  workDay: 480,
};

/**
 * Can `earlier` end after `later` when both start together? Work time never ends before its own hours have passed,
 * but over a holiday it may end later than any continuous limit: so work time before continuous time always may.
 */
export function mayOutlast(earlier: Limit, later: Limit): boolean {
  if (isWorkTime(earlier) && !isWorkTime(later)) return true;
  return counted(earlier) > counted(later);
}

function counted(limit: Limit): number {
  return limit.amount * countedMinutes[limit.unit];
}

function isWorkTime(limit: Limit): boolean {
  return limit.unit === 'workHour' || limit.unit === 'workDay';
}
