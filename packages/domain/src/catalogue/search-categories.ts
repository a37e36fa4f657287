import type { Catalogue, Category } from './catalogue';
import { asCatalogued } from './synonyms';

const noise = /[\s\p{P}]+/gu;
// Pairs of neighbouring letters that must occur in a category before it is offered as a guess.
const guessPairs = 2;

/**
 * Categories that fit what somebody typed, best first: "井盖", "路灯 不亮", "楼道堆电动车". Words are separated by spaces
 * or punctuation; Chinese needs none, so a sentence is searched for the keywords it contains. Only where nothing fits
 * are guesses offered. What people call differently from the catalogue (`synonyms`) is searched under both names. Empty
 * words: none.
 */
export function searchCategories(catalogue: Catalogue, words: string): Category[] {
  const said = words.toLowerCase();
  const known = asCatalogued(said);
  const asked = (known === undefined ? [said] : [said, known]).map((text) =>
    text.split(noise).filter(Boolean),
  );
  const fitting = ranked(catalogue, asked, direct);
  return fitting.length > 0 ? fitting : ranked(catalogue, asked, guess);
}

function ranked(
  catalogue: Catalogue,
  asked: readonly (readonly string[])[],
  scoreOf: (terms: Terms, word: string) => number,
): Category[] {
  return catalogue.categories
    .map((category) => {
      const terms = termsOf(category);
      const scores = asked.map((words) => words.reduce((sum, word) => sum + scoreOf(terms, word), 0));
      return { category, score: Math.max(...scores) };
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ category }) => category);
}

// What the category is called counts more than what its conditions are called.
function termsOf(category: Category): { text: string; weight: number }[] {
  return [
    { text: category.code.toLowerCase(), weight: 4 },
    { text: category.name.toLowerCase(), weight: 3 },
    ...category.keywords.map((keyword) => ({ text: keyword.toLowerCase(), weight: 3 })),
    ...category.conditions.map(({ name }) => ({ text: name.toLowerCase(), weight: 1 })),
  ];
}

type Terms = ReturnType<typeof termsOf>;

function direct(terms: Terms, word: string): number {
  return Math.max(0, ...terms.map(({ text, weight }) => weight * overlap(text, word)));
}

// The whole of one inside the other, as a share of the longer: an equal word scores 10.
function overlap(text: string, word: string): number {
  if (!text.includes(word) && !(text.length > 1 && word.includes(text))) return 0;
  return (10 * Math.min(text.length, word.length)) / Math.max(text.length, word.length);
}

function guess(terms: Terms, word: string): number {
  const pairs = [...word].slice(0, -1).map((letter, index) => letter + word.charAt(index + 1));
  const known = pairs.filter((pair) => terms.some(({ text }) => text.includes(pair))).length;
  return known >= guessPairs ? known : 0;
}
