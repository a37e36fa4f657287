import type { Timeliness } from '@weilinli/domain';

/** `timelinessOf` in SQL, by the columns that each step of a report stores of its clock. */
// Cut to milliseconds like every other instant here: a report is not late for a part of one.
const asOf = "coalesce(r.closed_at, date_trunc('milliseconds', now()))";
const openDue = `least(CASE WHEN r.accepted_at IS NULL THEN r.accept_by END,
  CASE WHEN r.made_safe_at IS NULL THEN r.make_safe_by END, r.resolve_by)`;
const openSoon = `least(CASE WHEN r.accepted_at IS NULL THEN r.accept_soon_at END,
  CASE WHEN r.made_safe_at IS NULL THEN r.make_safe_soon_at END, r.resolve_soon_at)`;
const overdue = `coalesce(CASE WHEN r.resolved_at IS NOT NULL THEN r.resolved_at > r.resolve_by ELSE ${asOf} > ${openDue} END, false)`;
const soon = `coalesce(r.resolved_at IS NULL AND ${asOf} >= ${openSoon}, false)`;

/** A condition on `reports r` for each. */
export const timelinessSql: Record<Timeliness, string> = {
  overdue,
  dueSoon: `(NOT ${overdue} AND ${soon})`,
  onTime: `(NOT ${overdue} AND NOT ${soon})`,
};
