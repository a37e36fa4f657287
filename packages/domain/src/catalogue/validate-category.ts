import {
  type Category,
  type CategoryKind,
  type Condition,
  categoryKinds,
  emergencyNumbers,
  type HandledBy,
  handlerKinds,
  hazardGroups,
  severities,
} from './catalogue';
import {
  complete,
  has,
  join,
  type Mistake,
  note,
  noteRepeated,
  openObject,
  type Reading,
  readList,
  readText,
  readTexts,
  readWholeNumber,
  readWord,
  readYesOrNo,
} from './reading';
import { readLimits } from './validate-limits';

const categoryKeys = [
  'code',
  'name',
  'group',
  'kind',
  'icon',
  'closingCondition',
  'keywords',
  'handledBy',
  'verifyRadius',
  'private',
  'extensionApprovals',
  'emergency',
  'conditions',
] as const satisfies readonly (keyof Category)[];
const conditionKeys = [
  'code',
  'name',
  'severity',
  'filingCondition',
  'limits',
] as const satisfies readonly (keyof Condition)[];

const kebab = {
  longest: 40,
  pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  allowed: 'small letters, digits and single hyphens, beginning with a letter, at most 40 characters',
};
const name = { longest: 30 };
const sentence = { longest: 300 };
const usualVerifyRadius = 100;
const usualApprovals = 1;
const letterOf: Record<CategoryKind, string> = { component: 'P', event: 'E', local: 'L' };

/** Reads one category; `icon`, `verifyRadius`, `private` and `extensionApprovals` may be left out. */
export function readCategory(
  value: unknown,
  at: { path: string; mistakes: Mistake[] },
): Category | undefined {
  const from = openObject(value, at, categoryKeys);
  if (from === undefined) return undefined;
  const kind = readWord(from, 'kind', categoryKinds);
  const group = readWord(from, 'group', hazardGroups);
  const fields = {
    code: readCode(from, kind),
    name: readText(from, 'name', name),
    group,
    kind,
    icon: has(from, 'icon') ? readText(from, 'icon', kebab) : group,
    closingCondition: readText(from, 'closingCondition', sentence),
    keywords: readTexts(from, 'keywords', { least: 1, most: 30, longest: 20 }),
    handledBy: readHandledBy(from),
    verifyRadius: has(from, 'verifyRadius')
      ? readWholeNumber(from, 'verifyRadius', { least: 10, most: 2_000 })
      : usualVerifyRadius,
    private: has(from, 'private') ? readYesOrNo(from, 'private') : false,
    extensionApprovals: has(from, 'extensionApprovals')
      ? readWholeNumber(from, 'extensionApprovals', { least: 1, most: 2 })
      : usualApprovals,
    emergency: has(from, 'emergency') ? readWord(from, 'emergency', emergencyNumbers) : null,
    conditions: readConditions(from),
  };
  return isWhole(fields) ? plainCategory(fields) : undefined;
}

function readCode(from: Reading, kind: CategoryKind | undefined): string | undefined {
  const code = readText(from, 'code', {
    longest: 5,
    pattern: /^([PE]\d{4}|L\d{2,4})$/,
    allowed: 'P or E and four digits (P0103, E0505), or L and two to four digits (L01)',
  });
  if (code !== undefined && kind !== undefined && !code.startsWith(letterOf[kind])) {
    note(from, 'code', `must begin with ${letterOf[kind]}, because kind is ${kind}; it is "${code}"`);
    return undefined;
  }
  return code;
}

function readHandledBy(from: Reading): HandledBy | undefined {
  const at = { path: join(from.path, 'handledBy'), mistakes: from.mistakes };
  const hint = openObject(from.object.handledBy, at, ['kind', 'organisations']);
  if (hint === undefined) return undefined;
  const kind = readWord(hint, 'kind', handlerKinds);
  const organisations = readTexts(hint, 'organisations', { ...kebab, least: 0, most: 10 });
  return kind === undefined || organisations === undefined ? undefined : { kind, organisations };
}

function readConditions(from: Reading): Category['conditions'] | undefined {
  const list = readList(from, 'conditions', { least: 1, most: 20 });
  if (list === undefined) return undefined;
  const entries = list.map((value, index) => {
    const path = `${join(from.path, 'conditions')}[${index}]`;
    return { path, condition: readCondition(value, { path, mistakes: from.mistakes }) };
  });
  noteRepeated(
    entries.map(({ path, condition }) => ({ path: join(path, 'code'), text: condition?.code })),
    from.mistakes,
  );
  const [first, ...others] = complete(entries.map(({ condition }) => condition)) ?? [];
  return first === undefined ? undefined : [first, ...others];
}

function readCondition(value: unknown, at: { path: string; mistakes: Mistake[] }): Condition | undefined {
  const from = openObject(value, at, conditionKeys);
  if (from === undefined) return undefined;
  const fields = {
    code: readText(from, 'code', kebab),
    name: readText(from, 'name', name),
    severity: readWord(from, 'severity', severities),
    filingCondition: readText(from, 'filingCondition', sentence),
    limits: readLimits(from),
  };
  return isWhole(fields) ? fields : undefined;
}

type Whole<Fields> = { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };

function isWhole<Fields extends object>(fields: Fields): fields is Fields & Whole<Fields> {
  return Object.values(fields).every((field) => field !== undefined);
}

// Null stands for "no telephone number", which is a value; undefined for "could not be read". One approval is what
// every category has that says nothing, so that catalogues from before the word existed stay what they are.
function plainCategory(
  fields: Omit<Category, 'emergency' | 'extensionApprovals'> & {
    emergency: Category['emergency'] | null;
    extensionApprovals: number;
  },
): Category {
  const { emergency, extensionApprovals, conditions, ...category } = fields;
  return {
    ...category,
    ...(extensionApprovals === 2 ? { extensionApprovals } : {}),
    ...(emergency ? { emergency } : {}),
    conditions,
  };
}
