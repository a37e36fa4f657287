import { bounds, type Page, type Report, type ReportsQuery } from '@weilinli/contracts';
import { type Datum, type Status, statuses } from '@weilinli/domain';
import { type Actor, organisationsOf } from '../people';
import { decodeCursor, encodeCursor, flagKey, instantKey, uuidKey } from '../platform/cursor';
import { Refusal } from '../platform/errors';
import type { ReportDeps } from './deps';
import { knowCatalogueOf } from './known-catalogue';
import { presentReport } from './present-report';
import type { ReportRow } from './report-row';
import { reportColumns, reportSource } from './report-select';
import { timelinessSql } from './timeliness.sql';

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
  addScope(query, question);
  if (question.status?.length) query.conditions.push(statusIn(question.status));
  if (question.category) query.add((value) => `r.category_code = ${value}`, question.category);
  if (question.timeliness) query.conditions.push(timelinessSql[question.timeliness]);
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

/** Written as constants, known to be statuses: only so does a plan find the partial indexes of what is open. */
function statusIn(wanted: readonly Status[]): string {
  const names = statuses.filter((status) => wanted.includes(status)).map((status) => `'${status}'`);
  return `r.status IN (${names.join(', ')})`;
}

/** Conditions joined by AND, with their values numbered as they come. */
class Conditions {
  readonly conditions: string[] = [];
  readonly values: unknown[] = [];

  add(condition: (...placeholders: string[]) => string, ...values: unknown[]): void {
    const first = this.values.length + 1;
    this.values.push(...values);
    this.conditions.push(condition(...values.map((_, index) => `$${first + index}`)));
  }
}

function addScope(query: Conditions, { scope, actor }: ListQuestion): void {
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
          AND (mine.person_id = ${id} OR mine.organisation_id = ANY(${organisations}::uuid[])))`,
        actor.id,
        organisationsOf(actor),
      );
      return;
    case 'area':
      addArea(query, actor);
      return;
    default:
      scope satisfies never;
  }
}

function addArea(query: Conditions, actor: Actor): void {
  const official = actor.grants.filter(
    ({ role }) => role === 'leader' || role === 'dispatcher' || role === 'admin',
  );
  if (official.length === 0) {
    throw new Refusal('FORBIDDEN', {
      detail: 'scope=area is for leaders, dispatchers and administrators. Use scope=mine or scope=assigned.',
    });
  }
  const everywhere = official.some(({ role, areaCode }) => role === 'admin' || areaCode === undefined);
  if (everywhere) query.conditions.push('true');
  else
    query.add(
      (codes, beside) => `(r.area_codes && ${codes}::text[]
        OR (NOT r.private AND r.neighbour_codes <> '{}' AND r.neighbour_codes && ${beside}::text[]))`,
      official.flatMap(({ areaCode }) => areaCode ?? []),
      // What happens beside his area is shown to its leader as well; see `relationsTo`.
      official.flatMap(({ role, areaCode }) => (role === 'leader' && areaCode ? areaCode : [])),
    );
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
