import type { Catalogue, Category, Condition, HazardGroup } from '../catalogue';
import { findCategory, hazardGroups, mostUrgentCondition, searchCategories } from '../catalogue';

/** A category and what is wrong with it: what one tap reports. */
export interface Kind {
  category: Category;
  condition: Condition;
}

export interface LikelyQuestion {
  catalogue: Catalogue;
  /** What this person reported, newest first. */
  last: readonly { categoryCode: string; conditionCode?: string | undefined }[];
  /** What is open around him. */
  near: readonly { categoryCode: string; metres: number }[];
  /** Of the city's day, 0–23. */
  hour: number;
}

// What a rider meets on the road, most often first: what can throw him, hit him, or stop him.
const byNature: Record<HazardGroup, number> = {
  manhole: 3,
  road: 2.6,
  cable: 2.2,
  lamp: 1.6,
  water: 1.5,
  tree: 1.2,
  fire: 1,
  charging: 0.9,
  rubbish: 0.8,
  other: 0,
};
const atNight: Partial<Record<HazardGroup, number>> = { lamp: 1.5 };
// The newest counts most; what is longer ago says less about what he sees now.
const byRecency = [2.4, 1.6, 1.2, 0.8, 0.6];
const closeBy = 150;

/**
 * The likeliest kinds, best first, each of another group: by what this person reported last, what is open near him, the
 * hour, and what riders meet anyway. A group comes as he reported it last, else as people usually mean it. Never what
 * nobody should wait for (110, 119, 120) or what points at somebody's home, unless he reported it himself before.
 */
export function likelyKinds(question: LikelyQuestion, most: number): Kind[] {
  return hazardGroups
    .map((group) => ({ kind: kindOf(question, group), score: scoreOf(question, group) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .flatMap(({ kind }) => kind ?? [])
    .slice(0, most);
}

/** What one tap on a group reports: as this person did last, else as people usually mean it. */
export function kindOf(
  { catalogue, last }: Pick<LikelyQuestion, 'catalogue' | 'last'>,
  group: HazardGroup,
): Kind | undefined {
  for (const { categoryCode, conditionCode } of last) {
    const category = findCategory(catalogue, categoryCode);
    if (category?.group === group) return kindIn(category, (one) => one.code === conditionCode);
  }
  return usualKind(catalogue, group);
}

// Words, not codes: cities renumber. The condition where it is not the most urgent one.
// 其他 is nothing in particular: that is chosen by hand.
const usually: Partial<Record<HazardGroup, { words: string; condition?: string }>> = {
  manhole: { words: '没有字的井盖' },
  lamp: { words: '路灯不亮', condition: '单盏不亮' },
  road: { words: '路面破损' },
  water: { words: '道路积水', condition: '一般积水' },
  cable: { words: '线缆垂落' },
  rubbish: { words: '垃圾没人管' },
  fire: { words: '占用消防通道' },
  charging: { words: '飞线充电' },
  tree: { words: '行道树' },
};

function usualKind(catalogue: Catalogue, group: HazardGroup): Kind | undefined {
  const usual = usually[group];
  if (!usual) return undefined;
  const categories = catalogue.categories.filter(
    (category) => category.group === group && !category.private && category.emergency === undefined,
  );
  const category = searchCategories({ ...catalogue, categories }, usual.words)[0] ?? categories[0];
  return category && kindIn(category, ({ name }) => name === usual.condition);
}

function kindIn(category: Category, wanted: (condition: Condition) => boolean): Kind {
  return { category, condition: category.conditions.find(wanted) ?? mostUrgentCondition(category) };
}

function scoreOf({ catalogue, last, near, hour }: LikelyQuestion, group: HazardGroup): number {
  const isIn = (code: string) => findCategory(catalogue, code)?.group === group;
  const reported = byRecency.filter((_, index) => isIn(last[index]?.categoryCode ?? ''));
  const around = near.filter(({ categoryCode, metres }) => metres <= closeBy && isIn(categoryCode));
  const night = hour >= 19 || hour < 6 ? (atNight[group] ?? 0) : 0;
  return byNature[group] + night + sum(reported) + Math.min(around.length, 2) * 0.7;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
