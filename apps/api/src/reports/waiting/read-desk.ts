import { bounds, type Desk, type WaitingReport } from '@weilinli/contracts';
import { findCategory } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { decodeCursor, encodeCursor, uuidKey } from '../../platform/cursor';
import type { ReportDeps } from '../deps';
import { knowCatalogueOf } from '../known-catalogue';
import { arrivedAtDesk } from './waiting.sql';

export interface DeskQuestion {
  /** Whose reports lie on it: those within one of these areas. */
  areaCodes: readonly string[];
  /** By which place of the authority path (from 1) they are counted; absent: by those areas themselves. */
  countedAt?: number;
  limit?: number | undefined;
  cursor?: string | undefined;
}

interface DeskRow {
  id: string;
  number: string;
  categoryCode: string;
  catalogueVersion: number;
  severity: string;
  areaCode: string;
  since: Date;
  waitingSeconds: number;
  event: string;
  reason: string | null;
  facts: Record<string, unknown>;
}

/** What waits for somebody to be found: counted, and page by page, the oldest report first. */
export async function readDesk(
  deps: Pick<ReportDeps, 'areas' | 'catalogue'>,
  client: PoolClient,
  question: DeskQuestion,
): Promise<Desk> {
  const { areaCodes, limit = bounds.pageSize.default, cursor } = question;
  const [after] = cursor === undefined ? [] : decodeCursor('desk', cursor, [uuidKey]);
  const { rows } = await client.query<DeskRow>({
    name: 'desk-page',
    text: page,
    values: [areaCodes, after ?? null, limit + 1],
  });
  const shown = rows.slice(0, limit);
  await knowCatalogueOf({ ...deps, client }, shown);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => presentWaiting(deps, row)),
    nextCursor: rows.length > limit && last ? encodeCursor('desk', [last.id]) : null,
    ...(await countDesk(deps, client, question)),
  };
}

/**
 * What waits anywhere, by its own index alone. Fenced off by OFFSET 0: with areas in sight a plan crosses it with the
 * index of everything that is open, which for a whole city of 100,000 takes twenty times as long.
 */
const waiting = `(SELECT r.id, r.area_codes, r.area_code FROM reports r
    WHERE r.status = 'submitted' ORDER BY r.id OFFSET 0)`;

const page = `SELECT r.id, r.number, r.category_code AS "categoryCode", r.catalogue_version AS "catalogueVersion", r.severity,
    r.area_code AS "areaCode", arrived.at AS since, floor(extract(epoch FROM now() - arrived.at))::int AS "waitingSeconds",
    arrived.event, arrived.reason, arrived.facts
  FROM (SELECT id FROM ${waiting} own WHERE own.area_codes && $1::text[] AND ($2::uuid IS NULL OR own.id > $2)
    ORDER BY id LIMIT $3) own JOIN reports r ON r.id = own.id ${arrivedAtDesk}
  ORDER BY r.id`;

async function countDesk(
  { areas }: Pick<ReportDeps, 'areas'>,
  client: PoolClient,
  { areaCodes, countedAt }: DeskQuestion,
): Promise<Pick<Desk, 'total' | 'areas'>> {
  const { rows } = await client.query<{ code: string; waiting: number }>({
    name: 'desk-count',
    text: `SELECT counted.code, count(*)::int AS waiting FROM ${waiting} r
      CROSS JOIN LATERAL (SELECT CASE WHEN $2::int IS NOT NULL THEN coalesce(r.area_codes[$2], r.area_code)
        ELSE (SELECT code FROM unnest(r.area_codes) code WHERE code = ANY($1) LIMIT 1) END AS code) counted
      WHERE r.area_codes && $1::text[]
      GROUP BY counted.code ORDER BY waiting DESC, counted.code`,
    values: [areaCodes, countedAt ?? null],
  });
  const names = new Map(
    areas
      .current()
      .areasByCode(rows.map(({ code }) => code))
      .map((area) => [area.code, area]),
  );
  return {
    total: rows.reduce((sum, { waiting }) => sum + waiting, 0),
    areas: rows.flatMap(({ code, waiting }) => {
      const area = names.get(code);
      return area ? [{ ...area, waiting }] : [];
    }),
  };
}

function presentWaiting(
  { areas, catalogue }: Pick<ReportDeps, 'areas' | 'catalogue'>,
  row: DeskRow,
): WaitingReport {
  const { id, number, categoryCode, severity, areaCode, since, waitingSeconds, reason, facts } = row;
  const category = findCategory(catalogue.at(row.catalogueVersion), categoryCode);
  const [area] = areas.current().areasByCode([areaCode]);
  return {
    id,
    number,
    category: { code: categoryCode, name: category?.name ?? categoryCode },
    severity,
    // Gone from the map since: its code is all that is left.
    area: area ?? { code: areaCode, kind: 'grid', name: areaCode },
    since: since.toISOString(),
    waitingSeconds,
    because: becauseOf(row),
    ...(isRecord(facts.why) ? { why: facts.why } : {}),
    ...(reason === null ? {} : { reason }),
  };
}

function becauseOf({ event, facts }: DeskRow): WaitingReport['because'] {
  if (event === 'submit') return 'nobody-fits';
  if (event === 'contest') return 'contested';
  return gone.find((because) => because === facts.because) ?? 'returned';
}

/** Why nobody has it any more, as the system says it. */
const gone = ['handed-over', 'handler-left', 'on-leave'] as const;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
