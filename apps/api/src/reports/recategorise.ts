import type { PoolClient } from 'pg';
import { mapOfNow } from '../areas';
import { Refusal } from '../platform/errors';
import type { ReportDeps } from './deps';
import { recurringOf } from './duplicates/recurring.sql';
import type { Effect } from './move-report';
import { pickCondition } from './pick-condition';
import { leadOf, type ReportRow } from './report-row';

/**
 * A dispatcher says what kind of hazard it really is, by the catalogue in force. Its clock is read anew from its start
 * by the new limits. Who handles it keeps it: whether it is for somebody else is a dispatcher's next word.
 */
export function recategorise(deps: Pick<ReportDeps, 'catalogue' | 'areas'>): Effect {
  return async ({ client, row, body }) => {
    const { categoryCode = '', conditionCode } = body;
    const { catalogue, version } = await catalogueOfNow(deps, client);
    const { category, condition } = pickCondition(catalogue, {
      categoryCode,
      ...(conditionCode === undefined ? {} : { conditionCode }),
    });
    const hazard = { place: { wgs84: row }, category, at: row.createdAt };
    const earlier = await recurringOf(client, hazard);
    return {
      set: {
        category_code: category.code,
        condition_code: condition.code,
        catalogue_version: version,
        severity: condition.severity,
        private: category.private,
        recurring_of: earlier?.id ?? null,
        ...(await besideIt(deps, client, { row, isPrivate: category.private })),
      },
      facts: {
        catalogueVersion: version,
        categoryCode: category.code,
        conditionCode: condition.code,
        before: {
          catalogueVersion: row.catalogueVersion,
          categoryCode: row.categoryCode,
          conditionCode: row.conditionCode,
        },
        ...(leadOf(row) ? { handlerStays: true } : {}),
        ...(earlier ? { recurringOf: earlier } : {}),
      },
    };
  };
}

/** What was nobody else's business and is now is shown to the neighbours, and the other way round. */
async function besideIt(
  deps: Pick<ReportDeps, 'areas'>,
  client: PoolClient,
  { row, isPrivate }: { row: ReportRow; isPrivate: boolean },
): Promise<{ neighbour_codes?: string[] }> {
  if (row.private === isPrivate) return {};
  if (isPrivate) return { neighbour_codes: [] };
  const map = await mapOfNow(deps, client);
  return { neighbour_codes: map.neighboursOf(row, row.areaNames) };
}

/** Another process may have imported one that this one does not know of yet. */
async function catalogueOfNow({ catalogue }: Pick<ReportDeps, 'catalogue'>, client: PoolClient) {
  const { rows } = await client.query<{ version: number }>({
    name: 'newest-catalogue',
    text: 'SELECT max(id) AS version FROM catalogue_versions',
  });
  const version = rows[0]?.version ?? 0;
  const current =
    catalogue.current().version < version ? await catalogue.reload(client) : catalogue.current();
  if (current.version < version) throw new Refusal('SERVICE_UNAVAILABLE');
  return current;
}
