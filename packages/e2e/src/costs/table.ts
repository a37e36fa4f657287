import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../runner';
import type { FirstScreen } from '../weapp-vm/spent';
import { limits } from './limits';

/** Writes docs/journeys.md; answers where. */
export function writeCosts(root: string, outcomes: readonly Outcome[]): string {
  const file = join(root, 'docs/journeys.md');
  writeFileSync(file, page(outcomes));
  return file;
}

function page(outcomes: readonly Outcome[]): string {
  const rows = outcomes.flatMap(({ journey, passed, spent }) =>
    spent
      ? [
          `| ${journey} | ${passed} | ${spent.taps} | ${spent.keys} | ${spent.setData} | ${kilo(spent.bytes)} | ${Math.max(0, ...Object.values(spent.dearestKeys))} | ${spent.requests} | ${spent.uploads} |`,
        ]
      : [],
  );
  return `# What each journey costs

Written by \`pnpm e2e --only vm --write\`, from the build for WeChat run in a vm against the real API. Counts and bytes,
not milliseconds: how soon answers come changes them only a little. \`pnpm e2e\` fails when one passes its limit.
Taps, keys, setData and requests are those of all the journey's phones together.

| journey | steps | taps | keys | setData | KB to the view | dearest key, bytes | requests | of them photos |
|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}

## A key

| field | bytes of its dearest key |
|---|---|
${keys(outcomes).join('\n')}

A key may send ${limits.key} bytes. Where keys search, what they find comes once the typing pauses.

## Pages until somebody touches them

What the view is sent from a page's opening until the first touch. The *first screen* is there when nothing is grey any
more: it may take ${limits.firstSetData} setData and ${limits.firstScreen / 1024} KB. What lies below it is sent once it stands, and further lines of a list when its end
is reached; together with what the network brought the whole may take ${limits.wholeScreen / 1024} KB.

| page | times opened | setData of the first screen, at most | its bytes, at most | setData in all, at most | bytes in all, at most |
|---|---|---|---|---|---|
${screens(outcomes.flatMap(({ spent }) => spent?.firstScreens ?? [])).join('\n')}
`;
}

function keys(outcomes: readonly Outcome[]): string[] {
  const dearest = new Map<string, number>();
  for (const { spent } of outcomes) {
    for (const [field, bytes] of Object.entries(spent?.dearestKeys ?? {})) {
      dearest.set(field, Math.max(bytes, dearest.get(field) ?? 0));
    }
  }
  return [...dearest].sort().map(([field, bytes]) => `| ${field} | ${bytes} |`);
}

function screens(all: readonly FirstScreen[]): string[] {
  const routes = [...new Set(all.map(({ route }) => route))].sort();
  return routes.map((route) => {
    const same = all.filter((screen) => screen.route === route);
    const most = (key: Exclude<keyof FirstScreen, 'route'>) => Math.max(...same.map((screen) => screen[key]));
    return `| ${route} | ${same.length} | ${most('firstSetData')} | ${most('firstBytes')} | ${most('setData')} | ${most('bytes')} |`;
  });
}

function kilo(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
