import type { SameReport } from '@weilinli/contracts';
import {
  type Datum,
  mercatorMetres,
  mercatorScale,
  openStatuses,
  type Position,
  toWgs84,
} from '@weilinli/domain';
import { locatePlace } from '../../areas';
import type { Actor } from '../../people';
import type { ReportDeps } from '../deps';
import { knowCatalogueOf } from '../known-catalogue';
import { presentPublicly } from '../present-report';
import type { ReportRow } from '../report-row';
import { reportColumns, reportSource } from '../report-select';

export interface SameQuestion extends Position {
  datum: Datum;
  categoryCode: string;
  actor: Actor;
}

/** Metres. */
const radius = 50;
const days = 7;
const mostOffered = 5;
/** Distances are told in steps of so many metres, upwards. */
const distanceStep = 10;
/** How far the rounded place can lie from the exact one, in metres: half a thousandth of a degree each way. */
const rounding = 75;

/**
 * What was reported within 50 m and 7 days, of the same kind and still open, nearest first: perhaps it is the same. The
 * open reports' index is asked by the rounded place; the exact one decides. docs/decisions/0017 says what that tells.
 */
export async function sameReports(deps: ReportDeps, question: SameQuestion): Promise<SameReport[]> {
  const { datum, categoryCode, actor } = question;
  if (Math.abs(question.latitude) > 85) locatePlace(deps.areas.current(), question);
  const position = toWgs84(question, datum);
  const scale = mercatorScale(position.latitude);
  const { x, y } = mercatorMetres(position);
  const reach = (radius + rounding) * scale;
  const rows = await deps.dataSource.query<(ReportRow & { mercatorDistance: number })[]>(
    `SELECT ${reportColumns}, found.distance AS "mercatorDistance"
      FROM (SELECT near.id, near.position <-> point($1, $2) AS distance FROM reports near
        WHERE near.public_position <@ box(point($3, $4), point($5, $6)) AND near.status IN (${open}) AND NOT near.private
          AND near.category_code = $7 AND near.created_at > now() - interval '${days} days'
          AND near.position <-> point($1, $2) <= $8
        ORDER BY distance, near.id LIMIT ${mostOffered}) found
      JOIN ${reportSource} ON r.id = found.id ORDER BY found.distance, found.id`,
    [x, y, x - reach, y - reach, x + reach, y + reach, categoryCode, radius * scale],
  );
  await knowCatalogueOf(deps, rows);
  return rows.map((row) => ({
    ...presentPublicly(deps, row, datum),
    distance: Math.max(1, Math.ceil(row.mercatorDistance / scale / distanceStep)) * distanceStep,
    ...standingOf(row, actor),
  }));
}

function standingOf(row: ReportRow, { id }: Actor): Pick<SameReport, 'standing'> {
  if (row.reporterId === id || row.coReporterIds.includes(id)) return { standing: 'reported' };
  return row.followerIds.includes(id) ? { standing: 'following' } : {};
}

const open = openStatuses.map((status) => `'${status}'`).join(', ');
