import { type DispatchRule, findCategory, type Mistake, readRules, unknownNames } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { AreaIndexHolder } from '../../areas';
import type { CatalogueHolder } from '../../catalogue';
import { Refusal } from '../../platform/errors';
import type { DispatchRuleBody } from './requests';

export interface NameDeps {
  areas: AreaIndexHolder;
  catalogue: CatalogueHolder;
}

/** Rules as somebody sent them, if they can be rules of this city: whatever they name exists. Else every mistake. */
export async function checkedRules(
  deps: NameDeps,
  client: Pick<PoolClient, 'query'>,
  body: readonly DispatchRuleBody[],
): Promise<readonly DispatchRule[]> {
  // As they came: in the instances of their class, what was left out has a name and no value.
  const check = readRules(JSON.parse(JSON.stringify(body)));
  if (!check.ok) throw mistaken(check.errors);
  const { rows } = await client.query<{ areaVersion: number; organisations: string[] }>(
    `SELECT (SELECT coalesce(max(id), 0) FROM area_versions) AS "areaVersion",
      (SELECT coalesce(array_agg(code), '{}') FROM organisations) AS organisations`,
  );
  const [{ areaVersion, organisations } = { areaVersion: 0, organisations: [] }] = rows;
  // Another process may have imported a map or a catalogue that this one does not know of yet.
  const map = await deps.areas.atLeast(areaVersion, client);
  const { catalogue } = await deps.catalogue.reload(client);
  const unknown = unknownNames(check.rules, {
    conditionsOf: (code) => findCategory(catalogue, code)?.conditions.map((condition) => condition.code),
    hasArea: (code) => map.pathOf(code) !== undefined,
    organisations: new Set(organisations),
  });
  if (unknown.length > 0) throw mistaken(unknown);
  return check.rules;
}

function mistaken(mistakes: readonly Mistake[]): Refusal {
  return new Refusal('RULES_MISTAKEN', { errors: mistakes.map((mistake) => ({ ...mistake })) });
}
