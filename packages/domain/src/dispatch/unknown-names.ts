import type { Mistake } from '../catalogue/reading';
import type { DispatchRule, Target } from './rules';

/** What a city's rules may name. */
export interface KnownNames {
  /** Codes of a category's conditions; undefined: there is no such category. */
  readonly conditionsOf: (categoryCode: string) => readonly string[] | undefined;
  readonly hasArea: (code: string) => boolean;
  /** Codes of organisations. */
  readonly organisations: ReadonlySet<string>;
}

/** Everything that rules name and that does not exist, each with its path: such a rule would never do anything. */
export function unknownNames(rules: readonly DispatchRule[], known: KnownNames): Mistake[] {
  return rules.flatMap((rule, index) => unknownInRule(rule, `rules[${index}]`, known));
}

function unknownInRule({ when, lead, co }: DispatchRule, path: string, known: KnownNames): Mistake[] {
  const { conditionsOf, hasArea } = known;
  const each = (key: string, names: readonly string[] | undefined, exists: (name: string) => boolean) =>
    (names ?? []).flatMap((name, index) =>
      exists(name) ? [] : [{ path: `${path}.when.${key}[${index}]`, message: unknown(key, name) }],
    );
  const hasCondition = (name: string) => {
    const [categoryCode = '', conditionCode = ''] = name.split('/');
    return conditionsOf(categoryCode)?.includes(conditionCode) === true;
  };
  return [
    ...each('areas', when.areas, hasArea),
    ...each('categories', when.categories, (name) => conditionsOf(name) !== undefined),
    ...each('conditions', when.conditions, hasCondition),
    ...unknownTarget(lead, `${path}.lead`, known),
    ...co.flatMap((target, index) => unknownTarget(target, `${path}.co[${index}]`, known)),
  ];
}

function unknownTarget(target: Target, path: string, { organisations }: KnownNames): Mistake[] {
  if (!('organisation' in target) || organisations.has(target.organisation)) return [];
  return [{ path: `${path}.organisation`, message: `"${target.organisation}" is no organisation's code` }];
}

const where: Readonly<Record<string, string>> = {
  areas: 'no area of the map in force; see GET /areas/locate',
  categories: 'no category of the catalogue in force; see GET /categories',
  conditions: 'no condition of the catalogue in force; see GET /categories',
};

function unknown(key: string, name: string): string {
  return `"${name}" is ${where[key]}`;
}
