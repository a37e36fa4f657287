import { findCategory, rulesAtAnyTime, wantedBy } from '@weilinli/domain';
import { isOnDuty, newestRulesVersion } from '../../dispatch';
import { grantIsActive } from '../../people';
import { onConnection } from '../../platform/database/on-connection';
import type { ReportDeps } from '../deps';
import { knowCatalogueOf } from '../known-catalogue';
import type { ReportRow } from '../report-row';
import { arrivedAtDesk, waitsForAnybody } from './waiting.sql';

type Deps = Pick<ReportDeps, 'dataSource' | 'catalogue' | 'rules'>;

/** A report that waits for anybody, with what tells whether it is worth asking the rules again. */
export interface Waiting
  extends Pick<
    ReportRow,
    'id' | 'version' | 'areaCodes' | 'categoryCode' | 'conditionCode' | 'severity' | 'catalogueVersion'
  > {
  /** One of those whom the rules call by their role is on duty there. */
  somebodyThere: boolean;
}

/** How many are looked up at once. */
export const pageSize = 100;

/** The oldest that wait, after the one named. */
export async function waitingPage(
  deps: Deps,
  { after, areaCodes }: { after: string | null; areaCodes: readonly string[] | null },
): Promise<Waiting[]> {
  const { roles } = wantedBy(deps.rules.current().rules);
  const rows = await onConnection(deps.dataSource, async (client) => {
    const { rows } = await client.query<Waiting & { rulesVersion: number }>({
      name: 'waiting-page',
      text: page,
      values: [after, areaCodes, roles],
    });
    return rows;
  });
  await knowCatalogueOf(deps, rows);
  // Whom it would call, only the newest rules know: then nobody is ruled out beforehand.
  const isNewer = rows.some(({ rulesVersion }) => rulesVersion > deps.rules.current().version);
  if (!isNewer) return rows;
  await deps.rules.reload();
  return rows.map((row) => ({ ...row, somebodyThere: true }));
}

/**
 * Whether the rules could find somebody now. By night a thousand reports may wait for the morning: for most of them
 * this look at their area is all that a round costs.
 */
export function couldFit({ catalogue, rules }: Deps, waiting: Waiting): boolean {
  if (waiting.somebodyThere) return true;
  const category = findCategory(catalogue.at(waiting.catalogueVersion), waiting.categoryCode);
  const matter = { ...waiting, group: category?.group ?? ('other' as const) };
  const { organisations, organisationKinds } = wantedBy(rulesAtAnyTime(rules.current().rules, matter));
  return organisations.length > 0 || organisationKinds.length > 0;
}

const page = `SELECT r.id, r.version, r.area_codes AS "areaCodes", r.category_code AS "categoryCode",
    r.condition_code AS "conditionCode", r.severity, r.catalogue_version AS "catalogueVersion",
    ${newestRulesVersion} AS "rulesVersion",
    EXISTS (SELECT FROM role_grants holder WHERE holder.area_code = ANY(r.area_codes) AND holder.role = ANY($3)
      AND ${grantIsActive('holder')} AND ${isOnDuty('holder.person_id')}) AS "somebodyThere"
  FROM reports r ${arrivedAtDesk}
  WHERE r.status = 'submitted' AND ($1::uuid IS NULL OR r.id > $1) AND ($2::text[] IS NULL OR r.area_codes && $2)
    AND ${waitsForAnybody}
  ORDER BY r.id LIMIT ${pageSize}`;
