import type { Page } from 'playwright-core';
import { eventually } from '../check';
import type { Card } from '../phone';

/** A desk's browser has no sharing of its own: what is tapped copies words and a link, and somebody pastes them. */
export async function copied(
  page: Page,
  { address, tap }: { address: string; tap: () => Promise<void> },
): Promise<Card> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText('')`);
  await tap();
  const words = await eventually(
    'something to paste',
    () => page.evaluate<string>('navigator.clipboard.readText()'),
    (read) => read !== '',
  );
  const { title = '', link = '' } = /^(?<title>.*) (?<link>\S+)$/.exec(words)?.groups ?? {};
  const { origin, hash } = new URL(link);
  if (origin !== new URL(address).origin) throw new Error(`expected a link to the client, there is ${link}`);
  return { title, path: hash.slice(1) };
}
