import { bounds, type Page, type PublicReport, type ReportSort } from '@weilinli/contracts';
import type { Datum, HazardGroup, Status, Timeliness } from '@weilinli/domain';
import type { Actor } from '../../people';
import { decodeCursor, encodeCursor, uuidKey } from '../../platform/cursor';
import { Refusal } from '../../platform/errors';
import type { ReportDeps } from '../deps';
import { knowCatalogueOf } from '../known-catalogue';
import { presentPublicly } from '../present-report';
import type { ReportRow } from '../report-row';
import { reportColumns, reportSource } from '../report-select';

export interface FollowedQuestion {
  actor: Actor;
  datum: Datum;
  limit?: number | undefined;
  cursor?: string | undefined;
  /** Filters of the other scopes: refused here. */
  status?: Status[];
  category?: string;
  group?: HazardGroup;
  timeliness?: Timeliness;
  sort?: ReportSort;
}

/** A page of what somebody follows, newest first: of what was merged, the one that goes on. The public view of each. */
export async function followedReports(
  deps: ReportDeps,
  question: FollowedQuestion,
): Promise<Page<PublicReport>> {
  const { actor, datum, limit = bounds.pageSize.default, cursor } = question;
  refuseFilters(question);
  const [before] = cursor === undefined ? [null] : decodeCursor('followed', cursor, [uuidKey]);
  const rows = await deps.dataSource.query<ReportRow[]>(
    `SELECT ${reportColumns}
      FROM (SELECT DISTINCT coalesce(followed.merged_into, followed.id) AS id FROM followers mine
        JOIN reports followed ON followed.id = mine.report_id
        WHERE mine.person_id = $1 AND mine.unfollowed_at IS NULL) own
      JOIN ${reportSource} ON r.id = own.id
      WHERE NOT r.private AND r.status <> 'withdrawn' AND ($2::uuid IS NULL OR r.id < $2)
      ORDER BY r.id DESC LIMIT ${limit + 1}`,
    [actor.id, before],
  );
  const page = rows.slice(0, limit);
  await knowCatalogueOf(deps, page);
  const last = page.at(-1);
  return {
    items: page.map((row) => presentPublicly(deps, row, datum)),
    nextCursor: rows.length > limit && last ? encodeCursor('followed', [last.id]) : null,
  };
}

/** The public view has little to filter by; a filter that did nothing would mislead. */
function refuseFilters(question: FollowedQuestion): void {
  const given = (['status', 'category', 'group', 'timeliness', 'sort'] as const).filter(
    (name) => question[name] !== undefined,
  );
  if (given.length === 0) return;
  throw new Refusal('VALIDATION_FAILED', {
    errors: given.map((path) => ({ path, message: 'cannot be asked for with scope=followed' })),
  });
}
