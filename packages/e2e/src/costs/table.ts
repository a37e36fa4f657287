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
not milliseconds: they are the same on every machine, and \`pnpm e2e\` fails when one passes its limit.
Taps, keys, setData and requests are those of all the journey's phones together.

| journey | steps | taps | keys | setData | KB to the view | dearest key, bytes | requests | of them photos |
|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}

## A key

| field | bytes of its dearest key |
|---|---|
${keys(outcomes).join('\n')}

A key may send ${limits.key} bytes; where each key searches, ${limits.searchingKey / 1024} KB, for it brings what it finds.

## Pages until somebody touches them

What the view is sent from a page's opening until the first touch: its frame, then what was at hand and what the network
answered. On the pages where the program starts the first two setData together may take ${limits.firstScreen / 1024} KB.
**Not reached yet:** pages with lists show what they showed last time at once, with the whole list in the first setData:
they are past ${limits.firstScreen / 1024} KB where the list is long. Until lists are drawn by the screenful, no page may pass ${limits.wholeScreen / 1024} KB in all.

| page | times opened | setData, at most | bytes of the first two, at most | bytes in all, at most |
|---|---|---|---|---|
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
    const most = (key: 'setData' | 'bytes' | 'firstBytes') => Math.max(...same.map((screen) => screen[key]));
    return `| ${route} | ${same.length} | ${most('setData')} | ${most('firstBytes')} | ${most('bytes')} |`;
  });
}

function kilo(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
