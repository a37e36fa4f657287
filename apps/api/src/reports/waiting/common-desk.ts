import { commonPathOf, decidesForGood } from '../common-path';
import type { ReportRow } from '../report-row';

/** After its last transfer only the common superior can decide about a report, so it lies on his desk. */
export function commonDesk(row: ReportRow): { deskAreaCodes?: string[] } {
  return decidesForGood(row) ? { deskAreaCodes: commonPathOf(row) } : {};
}
