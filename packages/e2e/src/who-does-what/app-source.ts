import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const source = join(__dirname, '../../../../apps/miniprogram/src');

/** What a page of the mini-program can do, by all that it is made of. */
export interface PageSource {
  /** `desk` */
  name: string;
  /** 工作台 */
  title: string;
  /** Which functions of the client are called somewhere in it. */
  functions: ReadonlySet<string>;
  /** Which pages are opened somewhere from it. */
  opens: ReadonlySet<string>;
}

/** All pages, each with everything that it imports, from one to the next. */
export function pagesOfApp(): PageSource[] {
  return readdirSync(join(source, 'pages'), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('index.tsx'))
    .sort()
    .map((file) => {
      const name = dirname(file).split('/').at(-1) ?? file;
      const texts = textsFrom(join(source, 'pages', file));
      return { name, title: titleOf(file) ?? name, functions: functionsIn(texts), opens: opensIn(texts) };
    });
}

/** Every page's own text and that of all that it imports: what is only imported for its types is no part. */
function textsFrom(page: string): string[] {
  const seen = new Set<string>();
  const next = [page];
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    next.push(...importsOf(file));
  }
  // The outbox sends from any page what was said on one.
  return [...seen].filter((file) => !file.startsWith(outbox)).map((file) => readFileSync(file, 'utf8'));
}

const outbox = join(source, 'features/outbox/');

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const named = [...text.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from '(\.[^']+)'/gm)];
  return named.flatMap(([, path = '']) => {
    const at = join(dirname(file), path);
    return [`${at}.ts`, `${at}.tsx`, join(at, 'index.ts')].filter((one) => existsSync(one)).slice(0, 1);
  });
}

/** What is called at once, and what is handed to the outbox. */
function functionsIn(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => [...calledIn(text), ...handedIn(text)]));
}

function calledIn(text: string): string[] {
  return [...text.matchAll(/\bclient\s*\.\s*(\w+)/g)].map(([, name = '']) => name);
}

/** The words with which something is handed in (features/outbox/hand-in), and what the outbox calls for it. */
function handedIn(text: string): string[] {
  return [
    ...(/\bhandIn\(/.test(text)
      ? ['uploadPhoto', text.includes('whatIsDone(') ? 'act' : 'submitReport']
      : []),
    ...(/\bhandInFeedback\(/.test(text) ? ['giveFeedback'] : []),
    ...(/\bhandInDuty\(/.test(text) ? ['sayDuty'] : []),
  ];
}

function opensIn(texts: readonly string[]): Set<string> {
  const calls = texts.flatMap((text) => [...text.matchAll(/\b(?:open|replace|startAt)\('([\w-]+)'/g)]);
  return new Set(calls.map(([, page = '']) => page));
}

function titleOf(file: string): string | undefined {
  const config = readFileSync(join(source, 'pages', dirname(file), 'index.config.ts'), 'utf8');
  return /navigationBarTitleText: '([^']+)'/.exec(config)?.[1] ?? undefined;
}

/** The text of a file of the mini-program, by its place below `src/`. */
export function readApp(file: string): string {
  return readFileSync(join(source, file), 'utf8');
}
