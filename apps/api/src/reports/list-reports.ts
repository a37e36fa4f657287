import {
  type AreaKind,
  bounds,
  type Page,
  type Report,
  type ReportSort,
  type ReportsQuery,
} from '@weilinli/contracts';
import type { Datum } from '@weilinli/domain';
import { type Actor, grantIsActive, organisationsOf } from '../people';
import { decodeCursor, encodeCursor, flagKey, instantKey, uuidKey } from '../platform/cursor';
import { Refusal } from '../platform/errors';
import { Conditions } from './conditions';
import type { ReportDeps } from './deps';
import { findInArea } from './find-in-area';
import { knowCatalogueOf } from './known-catalogue';
import { addFilters } from './list-filters';
import { presentReport } from './present-report';
import type { ReportRow } from './report-row';
import { reportColumns, reportSource } from './report-select';

export interface ListQuestion extends ReportsQuery {
  actor: Actor;
  datum: Datum;
}

/** What a superior has put on top (督办) stands there as long as it is still to be done. */
const belowKey = '(r.supervised_at IS NULL OR r.next_due_at IS NULL)';
const isBelow = ({ supervisedAt, nextDueAt }: ReportRow) => supervisedAt === null || nextDueAt === null;

/** What is next due comes first; what is not due at all, last. The instants are cut to what a cursor can carry. */
const dueKey = "coalesce(date_trunc('milliseconds', r.next_due_at), 'infinity')";

/** A page of the reports that are his by scope: reported by him, handled by him, or lying where he answers for. */
export async function listReports(deps: ReportDeps, question: ListQuestion): Promise<Page<Report>> {
  const {
    actor,
    datum,
    limit = bounds.pageSize.default,
    sort = question.scope === 'mine' ? 'newest' : 'urgent',
  } = question;
  const query = new Conditions();
  if (question.scope === 'area') return listOfArea(deps, { ...question, limit, sort });
  addScope(query, { scope: question.scope, actor });
  addFilters(deps, query, question);
  addCursor(query, sort, question.cursor);

  const order = sort === 'newest' ? 'r.id DESC' : `${belowKey}, ${dueKey}, r.id`;
  const rows = await deps.dataSource.query<(ReportRow & { now: Date })[]>(
    `SELECT now() AS now, ${reportColumns} FROM ${reportSource} WHERE ${query.conditions.join(' AND ')}
      ORDER BY ${order} LIMIT ${limit + 1}`,
    query.values,
  );
  const page = rows.slice(0, limit);
  await knowCatalogueOf(deps, page);
  const last = page.at(-1);
  return {
    items: page.map((row) => presentReport(deps, row, { actor, now: row.now, datum })),
    nextCursor: rows.length > limit && last ? cursorAfter(last, sort) : null,
  };
}

/** The same, of areas: found by an index first, and read in full afterwards. */
async function listOfArea(
  deps: ReportDeps,
  question: ListQuestion & { limit: number; sort: ReportSort },
): Promise<Page<Report>> {
  const { actor, datum, limit, sort, cursor } = question;
  const filters = new Conditions();
  const area = areaConditions(filters, question);
  addFilters(deps, filters, question);
  const extent = extentOf(deps, question);
  const found = await findInArea(deps.dataSource, { filters, area, extent, sort, cursor, count: limit + 1 });
  const page = found.slice(0, limit);
  const rows = await deps.dataSource.query<(ReportRow & { now: Date })[]>(
    `SELECT now() AS now, ${reportColumns} FROM ${reportSource} WHERE r.id = ANY($1)
      ORDER BY array_position($1, r.id)`,
    [page.map(({ id }) => id)],
  );
  await knowCatalogueOf(deps, rows);
  return {
    items: rows.map((row) => presentReport(deps, row, { actor, now: row.now, datum })),
    nextCursor: found.length > limit ? (page.at(-1)?.cursor ?? null) : null,
  };
}

/** Whether a whole list is at most what a few communities report. */
function extentOf(
  { areas }: Pick<ReportDeps, 'areas'>,
  { actor, areaCode }: ListQuestion,
): 'small' | 'large' {
  const own = actor.grants.flatMap((grant) => (isOfficial(grant) ? [grant.areaCode] : []));
  const codes = areaCode === undefined ? own : [areaCode];
  const known = areas.current().areasByCode(codes.flatMap((code) => code ?? []));
  const isSmall = known.length === codes.length && known.every(({ kind }) => smallKinds.includes(kind));
  return isSmall && codes.length <= mostSmall ? 'small' : 'large';
}

const smallKinds: readonly AreaKind[] = ['community', 'grid', 'micro-grid'];
const mostSmall = 10;

function isOfficial({ role }: Actor['grants'][number]): boolean {
  return role === 'leader' || role === 'dispatcher' || role === 'admin';
}

function addScope(
  query: Conditions,
  { scope, actor }: { scope: Exclude<ListQuestion['scope'], 'area'>; actor: Actor },
): void {
  switch (scope) {
    case 'mine':
      query.add((id) => `r.reporter_id = ${id}`, actor.id);
      return;
    case 'assigned':
      query.add(
        (
          id,
          organisations,
        ) => `EXISTS (SELECT FROM assignments mine WHERE mine.report_id = r.id AND mine.ended_at IS NULL
          AND (mine.person_id = ${id} OR (mine.organisation_id = ANY(${organisations}::uuid[]) AND ${isFreeFor(id)})))`,
        actor.id,
        organisationsOf(actor),
      );
      return;
    case 'handled':
      query.add(
        (
          id,
          organisations,
        ) => `r.status = 'closed' AND r.id IN (SELECT had.report_id FROM assignments had WHERE had.kind = 'lead'
          AND (had.person_id = ${id} OR (had.organisation_id = ANY(${organisations}::uuid[]) AND had.claimed_by = ${id})))`,
        actor.id,
        organisationsOf(actor),
      );
      return;
    default:
      scope satisfies never;
  }
}

/** What a colleague has taken on for the organisation is his to do, while he works there. */
function isFreeFor(personId: string): string {
  return `(mine.claimed_by IS NULL OR mine.claimed_by = ${personId} OR NOT EXISTS (SELECT FROM role_grants colleague
    WHERE colleague.person_id = mine.claimed_by AND colleague.organisation_id = mine.organisation_id AND ${grantIsActive('colleague')}))`;
}

/** Where he answers: conditions of which one must hold, with values in `query`; undefined for all of the city. */
function areaConditions(query: Conditions, { actor, areaCode }: ListQuestion): string[] | undefined {
  const official = actor.grants.filter(isOfficial);
  if (official.length === 0) {
    throw new Refusal('FORBIDDEN', {
      detail: 'scope=area is for leaders, dispatchers and administrators. Use scope=mine or scope=assigned.',
    });
  }
  const inside = areaCode && `r.area_codes @> ARRAY[${query.value(areaCode)}::text]`;
  if (official.some(({ role, areaCode: own }) => role === 'admin' || own === undefined)) {
    return inside ? [inside] : undefined;
  }
  const codes = query.value(official.flatMap(({ areaCode: own }) => own ?? []));
  const his = `r.area_codes && ${codes}::text[]`;
  // An area that he names is his own or a part of it: what lies beside it is none of it.
  if (inside) return [`${inside} AND ${his}`];
  // What happens beside his area is shown to its leader as well; see `relationsTo`.
  const led = official.flatMap(({ role, areaCode: own }) => (role === 'leader' && own ? own : []));
  if (led.length === 0) return [his];
  const beside = `NOT r.private AND r.neighbour_codes <> '{}' AND r.neighbour_codes && ${query.value(led)}::text[]`;
  return [his, beside];
}

function addCursor(query: Conditions, sort: 'urgent' | 'newest', cursor: string | undefined): void {
  if (cursor === undefined) return;
  if (sort === 'newest') {
    query.add((id) => `r.id < ${id}::uuid`, ...decodeCursor(sort, cursor, [uuidKey]));
    return;
  }
  const keys = decodeCursor(sort, cursor, [flagKey, instantKey, uuidKey]);
  query.add(
    (below, due, id) =>
      `(${belowKey}, ${dueKey}, r.id) > (${below}::boolean, ${due}::timestamptz, ${id}::uuid)`,
    ...keys,
  );
}

function cursorAfter(row: ReportRow, sort: 'urgent' | 'newest'): string {
  return sort === 'newest'
    ? encodeCursor(sort, [row.id])
    : encodeCursor(sort, [String(isBelow(row)), row.nextDueAt?.toISOString() ?? 'infinity', row.id]);
}
