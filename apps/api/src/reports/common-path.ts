import { mostTransfers } from '@weilinli/domain';
import type { AssignmentRow, ReportRow } from './report-row';

type Known = Pick<ReportRow, 'areaCodes' | 'assignments'>;

/** After so many transfers only the common superior may say who has it, and what he says is not returned. */
export function decidesForGood({ transfers }: Pick<ReportRow, 'transfers'>): boolean {
  return transfers >= mostTransfers;
}

/** Where in an authority path the district stands: city, district. */
export const districtDepth = 2;
/** Where the street stands. */
export const streetDepth = 3;

/** The authority path, root first, of what lies over the report's place and over everybody who has led it. */
export function commonPathOf(report: Known): string[] {
  const leads = report.assignments.filter(({ kind }) => kind === 'lead');
  return leads.reduce<string[]>(
    (common, lead) => sharedPath(common, pathOfPart(report, lead)),
    report.areaCodes,
  );
}

/** The authority path under which somebody was given the report; an organisation counts for the place's district. */
export function pathOfPart({ areaCodes }: Pick<ReportRow, 'areaCodes'>, part: AssignmentRow): string[] {
  if (part.areaCodes !== null) return part.areaCodes;
  if (part.organisationId !== null) return areaCodes.slice(0, districtDepth);
  const depth = part.areaCode === null ? -1 : areaCodes.indexOf(part.areaCode);
  return depth < 0 ? areaCodes : areaCodes.slice(0, depth + 1);
}

/** How far two authority paths run together. */
export function sharedPath(one: readonly string[], other: readonly string[]): string[] {
  const parting = one.findIndex((code, depth) => other[depth] !== code);
  return one.slice(0, parting < 0 ? one.length : parting);
}
