import { handlingSignalNames } from '@weilinli/domain';
import { grantIsActive } from '../../people';

/** What is asked of a `review` and its `report`, as SQL: the same rules as in `policy.ts`, for lists and for all staff. */

const handling = handlingSignalNames.map((name) => `'${name}'`).join();

/** What does not go to a leader. */
export const concernsHandler = `(review.person_id <> report.reporter_id OR EXISTS (SELECT FROM signals noticed
  WHERE noticed.report_id = review.report_id AND noticed.signal IN (${handling})))`;

/** The reports that are handled as one with this one. */
const ofTheCase = `coalesce(part.merged_into, part.id) = coalesce(report.merged_into, report.id)`;

/** Whose own matter it is. */
export function isOwnMatter(person: string): string {
  return `(review.person_id = ${person} OR report.resolved_by IS NOT DISTINCT FROM ${person}
    OR EXISTS (SELECT FROM reports part WHERE part.reporter_id = ${person} AND ${ofTheCase}))`;
}

/** Who passed a fix of the case, had it in hand, or gave it to somebody: `person_id` and `part`. */
export const partsInIt = `(SELECT entry.actor_id AS person_id, 'passed' AS part FROM history entry
    WHERE entry.report_id IN (report.id, report.merged_into) AND entry.event = 'verify' AND entry.facts->>'outcome' = 'passed'
  UNION SELECT coalesce(given.claimed_by, given.person_id), 'had' FROM assignments given
    WHERE given.report_id IN (report.id, report.merged_into) AND (given.accepted_at IS NOT NULL OR given.kind = 'co')
  UNION SELECT given.assigned_by, 'gave' FROM assignments given WHERE given.report_id IN (report.id, report.merged_into))`;

/** Dealing out is what a desk is for; a leader gives it to his own. */
export function hasPart(person: string, leads: string): string {
  return `EXISTS (SELECT FROM ${partsInIt} own WHERE own.person_id = ${person} AND (own.part <> 'gave' OR ${leads}))`;
}

/** Grants of those who could say a word about it, were it not for what they had to do with it. */
const staff = `role_grants held JOIN people other ON other.id = held.person_id AND other.erased_at IS NULL
  WHERE ${grantIsActive('held')} AND (held.role = 'admin' OR held.area_code = ANY(report.area_codes)
    OR (held.area_code IS NULL AND held.organisation_id IS NULL))
  AND NOT ${isOwnMatter('held.person_id')}
  -- what is over stays with whom it was for
  AND NOT (review.open AND (held.person_id IS NOT DISTINCT FROM review.decided_by
    OR EXISTS (SELECT FROM award_rulings refused WHERE refused.report_id = review.report_id
      AND refused.person_id = review.person_id AND refused.ruled_by = held.person_id AND refused.verdict = 'void')))`;

/** Some desk could say a word, even if it had a part in it. */
export const deskLeft = `EXISTS (SELECT FROM ${staff} AND held.role IN ('dispatcher', 'admin'))`;

/** Somebody could who had none. */
export const othersLeft = `EXISTS (SELECT FROM ${staff}
  AND (held.role IN ('dispatcher', 'admin') OR (held.role = 'leader' AND NOT ${concernsHandler}))
  AND NOT ${hasPart('held.person_id', "held.role = 'leader'")})`;
