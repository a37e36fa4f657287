import { hazardGroups, severities } from '../catalogue';
import {
  complete,
  has,
  join,
  type Mistake,
  note,
  openObject,
  type Reading,
  readList,
  readText,
  readTexts,
  readWord,
} from '../catalogue/reading';
import { minuteOf } from './rule-matches';
import type { RuleConditions, RuleTime } from './rules';

export type At = { path: string; mistakes: Mistake[] };

const mostNamed = 200;

/** What a city's codes look like: of areas, categories, organisations. */
export const code = {
  longest: 40,
  pattern: /^[\w.-]+$/,
  allowed: 'a code of letters, digits, "_", "-" and "."',
};

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

/** What has to hold for a rule, from any value; undefined where that is no object. Mistakes are noted by their path. */
export function readConditions(value: unknown, at: At): RuleConditions | undefined {
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

/** Where a part of an object stands. */
export function inside(from: Reading, key: string): At {
  return { path: join(from.path, key), mistakes: from.mistakes };
}
