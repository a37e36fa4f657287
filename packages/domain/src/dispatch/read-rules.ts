import { hazardGroups, severities } from '../catalogue';
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
  readWord,
} from '../catalogue/reading';
import { minuteOf } from './rule-matches';
import {
  type DispatchRule,
  organisationKinds,
  type RuleConditions,
  type RuleTime,
  type Target,
  targetRoles,
} from './rules';

export type RulesCheck =
  | { readonly ok: true; readonly rules: readonly DispatchRule[] }
  | { readonly ok: false; readonly errors: readonly Mistake[] };

const mostRules = 200;
const mostNamed = 200;
const mostCoHandlers = 5;
/** What the history says where no rule decided. */
const reserved = ['nobody-fits', 'assigned'];

const code = { longest: 40, pattern: /^[\w.-]+$/, allowed: 'a code of letters, digits, "_", "-" and "."' };
const conditionCode = {
  longest: 81,
  pattern: /^[\w.-]+\/[\w.-]+$/,
  allowed: 'a category and one of its conditions, such as "P0103/missing"',
};
const clock = {
  longest: 5,
  pattern: /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/,
  allowed: 'a time of day such as "18:00"',
};

/**
 * Reads the rules of dispatch from any value, usually parsed JSON: a list in their order. Names every mistake with its
 * path and what is allowed; never throws on JSON. Whether the areas, categories and organisations exist,
 * `unknownNames` says.
 */
export function readRules(value: unknown, path = 'rules'): RulesCheck {
  const mistakes: Mistake[] = [];
  const from: Reading = { path: '', object: { [path]: value }, mistakes };
  const list = readList(from, path, { least: 1, most: mostRules }) ?? [];
  const rules = list.map((entry, index) => readRule(entry, { path: `${path}[${index}]`, mistakes }));
  noteRepeated(
    rules.map((rule, index) => ({ path: `${path}[${index}].id`, text: rule?.id })),
    mistakes,
  );
  const read = complete(rules);
  return read && mistakes.length === 0 ? { ok: true, rules: read } : { ok: false, errors: mistakes };
}

type At = { path: string; mistakes: Mistake[] };

function readRule(value: unknown, at: At): DispatchRule | undefined {
  const from = openObject(value, at, ['id', 'name', 'when', 'lead', 'co']);
  if (!from) return undefined;
  const id = readText(from, 'id', {
    longest: 60,
    pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
    allowed: 'a name of lower-case letters and digits joined by "-"',
  });
  if (id !== undefined && reserved.includes(id))
    note(from, 'id', `must not be one of ${reserved.join(', ')}`);
  const name = readText(from, 'name', { longest: 60 });
  const when = has(from, 'when') ? readConditions(from.object.when, inside(from, 'when')) : {};
  const lead = readTarget(from.object.lead, inside(from, 'lead'));
  const co = has(from, 'co') ? readCo(from) : [];
  if (id === undefined || name === undefined || !when || !lead || !co) return undefined;
  return { id, name, when, lead, co };
}

function readConditions(value: unknown, at: At): RuleConditions | undefined {
  const from = openObject(value, at, ['areas', 'categories', 'groups', 'conditions', 'severities', 'time']);
  if (!from) return undefined;
  const texts = (key: string, rule: typeof code) =>
    has(from, key) ? readTexts(from, key, { ...rule, least: 1, most: mostNamed }) : undefined;
  const areas = texts('areas', code);
  const categories = texts('categories', code);
  const groups = readWords(from, 'groups', hazardGroups);
  const conditions = texts('conditions', conditionCode);
  const named = readWords(from, 'severities', severities);
  const time = has(from, 'time') ? readTime(from.object.time, inside(from, 'time')) : undefined;
  return {
    ...(areas ? { areas } : {}),
    ...(categories ? { categories } : {}),
    ...(groups ? { groups } : {}),
    ...(conditions ? { conditions } : {}),
    ...(named ? { severities: named } : {}),
    ...(time ? { time } : {}),
  };
}

function readTime(value: unknown, at: At): RuleTime | undefined {
  const from = openObject(value, at, ['weekdays', 'days', 'from', 'to']);
  if (!from) return undefined;
  const weekdays = has(from, 'weekdays') ? readWeekdays(from) : undefined;
  const days = has(from, 'days') ? readWord(from, 'days', ['workdays', 'days-off']) : undefined;
  const begins = has(from, 'from') ? readText(from, 'from', clock) : undefined;
  const ends = has(from, 'to') ? readText(from, 'to', clock) : undefined;
  if (begins === '24:00') note(from, 'from', 'must be before 24:00');
  if (has(from, 'to') && ends !== undefined && minuteOf(ends) === minuteOf(begins ?? '00:00')) {
    note(from, 'to', 'must be another time than "from"');
  }
  return {
    ...(weekdays ? { weekdays } : {}),
    ...(days ? { days } : {}),
    ...(begins === undefined ? {} : { from: begins }),
    ...(ends === undefined ? {} : { to: ends }),
  };
}

function readWeekdays(from: Reading): number[] | undefined {
  const list = readList(from, 'weekdays', { least: 1, most: 7 }) ?? [];
  const weekdays = list.filter(
    (day): day is number => Number.isInteger(day) && Number(day) >= 1 && Number(day) <= 7,
  );
  const isWhole = weekdays.length === list.length && new Set(weekdays).size === list.length;
  if (isWhole) return weekdays;
  note(from, 'weekdays', 'must be distinct whole numbers from 1 (Monday) to 7 (Sunday)');
  return undefined;
}

function readTarget(value: unknown, at: At): Target | undefined {
  const from = openObject(value, at, ['role', 'organisation', 'organisationKind']);
  if (!from) return undefined;
  const [kind, ...more] = Object.keys(from.object);
  if (kind === undefined || more.length > 0) {
    at.mistakes.push({ path: at.path, message: 'must name one of role, organisation and organisationKind' });
    return undefined;
  }
  switch (kind) {
    case 'role': {
      const role = readWord(from, 'role', targetRoles);
      return role && { role };
    }
    case 'organisation': {
      const organisation = readText(from, 'organisation', code);
      return organisation === undefined ? undefined : { organisation };
    }
    case 'organisationKind': {
      const organisationKind = readWord(from, 'organisationKind', organisationKinds);
      return organisationKind && { organisationKind };
    }
    default:
      return undefined;
  }
}

function readCo(from: Reading): Target[] | undefined {
  const list = readList(from, 'co', { least: 0, most: mostCoHandlers });
  return list && complete(list.map((entry, index) => readTarget(entry, inside(from, `co[${index}]`))));
}

/** A list of distinct words of a closed list; absent where the key is. */
function readWords<Word extends string>(
  from: Reading,
  key: string,
  allowed: readonly Word[],
): Word[] | undefined {
  if (!has(from, key)) return undefined;
  const rule = { longest: 40, least: 1, most: allowed.length };
  const texts = readTexts(from, key, rule) ?? [];
  const words = texts.map((text) => allowed.find((word) => word === text));
  for (const [index, word] of words.entries()) {
    if (word === undefined) note(from, `${key}[${index}]`, `must be one of ${allowed.join(', ')}`);
  }
  return complete(words);
}

function inside(from: Reading, key: string): At {
  return { path: join(from.path, key), mistakes: from.mistakes };
}
