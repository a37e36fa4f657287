import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(__dirname, 'theme.css'), 'utf8');

/** Custom properties that are colours, by name; the dark theme changes some of them. */
const light = coloursIn(css.slice(0, css.indexOf('@media')));
const dark = { ...light, ...coloursIn(css.slice(css.indexOf('@media'))) };

/** Words in a colour on a ground, as the styles put them. */
const words: readonly [string, string][] = [
  ...['ground', 'card'].flatMap((ground): [string, string][] => [
    ['text', ground],
    ['second', ground],
    ['main', ground],
    ['overdue', ground],
    ['due-soon', ground],
  ]),
  ['second', 'line'],
  ['text', 'main-soft'],
  ['main', 'main-soft'],
  ['on-main', 'main'],
  ['on-time', 'on-time-soft'],
  ['due-soon', 'due-soon-soft'],
  ['overdue', 'overdue-soft'],
  ['on-time', 'card'],
  ['waiting', 'card'],
  ['waiting', 'waiting-soft'],
  // The toast and the badge.
  ['card', 'text'],
  ['card', 'overdue'],
  ['on-ink', 'ink'],
  ['on-ink', 'ink-raised'],
  ['on-ink-second', 'ink'],
  ['ink', 'yellow'],
  ['ink', 'yellow-pressed'],
];

/** What is no word and has to be told apart all the same: edges of fields, bars, focus (WCAG 1.4.11). */
const shapes: readonly [string, string][] = [
  ['edge', 'card'],
  ['edge', 'ground'],
  ['waiting', 'ground'],
  ['waiting', 'card'],
  ['overdue', 'line'],
  ['due-soon', 'line'],
  ['main', 'line'],
];

/** Grounds, shadows and lines that carry nothing to be read. */
const quiet = ['shade', 'map-ground', 'map-line', 'over-photo'];

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_, theme) => {
  test.each(words)('%s on %s can be read: 4.5 to 1', (front, ground) => {
    expect(contrast(colour(theme, front), colour(theme, ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(shapes)('%s is told from %s: 3 to 1', (front, ground) => {
    expect(contrast(colour(theme, front), colour(theme, ground))).toBeGreaterThanOrEqual(3);
  });

  test('no colour is left out of the pairs', () => {
    const paired = new Set([...words.flat(), ...shapes.flat(), ...quiet]);
    expect(Object.keys(theme).filter((name) => !paired.has(name))).toEqual([]);
  });
});

test('no other style names a colour of its own', () => {
  const others = readdirSync(__dirname).filter((file) => /\.css$/.test(file) && file !== 'theme.css');
  const named = others.flatMap((name) =>
    [...readFileSync(join(__dirname, name), 'utf8').matchAll(/[^&]#[0-9a-f]{3,8}\b/gi)].map(
      ([found]) => `${name}: ${found}`,
    ),
  );
  expect(named).toEqual([]);
});

function coloursIn(styles: string): Record<string, string> {
  return Object.fromEntries(
    [...styles.matchAll(/--([a-z-]+): (#[0-9a-f]{6}|rgba\([^)]*\));/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

function colour(theme: Record<string, string>, name: string): string {
  const value = theme[name];
  if (value === undefined) throw new Error(`The theme has no colour ${name}.`);
  return value;
}

/** How well two colours are told apart, from 1 to 21 (WCAG 2.2, relative luminance). */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
