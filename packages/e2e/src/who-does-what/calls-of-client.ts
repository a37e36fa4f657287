import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A call of the API without the names of its parameters: `GET /reports/:/history`. */
export type Call = string;

const folder = join(__dirname, '../../../client/src/calls');

/** Which call each function of the client makes, by the function's name. */
export function callsOfClient(): Map<string, Call> {
  return callsIn(
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  );
}

/** The same of source texts: a property that calls or uploads is a function of the client. */
export function callsIn(texts: readonly string[]): Map<string, Call> {
  const calls = new Map<string, Call>();
  for (const text of texts) {
    // One piece for each property, from its name to the next one's.
    for (const piece of text.split(/\n(?= {2,4}\w+: )/)) {
      const [, name] = /^ {2,4}(\w+): /.exec(piece) ?? [];
      const call = callIn(piece);
      if (name !== undefined && call !== undefined) calls.set(name, call);
    }
  }
  return calls;
}

function callIn(piece: string): Call | undefined {
  const [, method, path] = /'(GET|POST|PUT|PATCH|DELETE)',\s*['`](\/[^'`]*)['`]/.exec(piece) ?? [];
  if (method !== undefined && path !== undefined) return `${method} ${bare(path)}`;
  const [, uploaded] = /\bupload<[^>]*>\(\s*['`](\/[^'`]*)['`]/.exec(piece) ?? [];
  return uploaded === undefined ? undefined : `POST ${bare(uploaded)}`;
}

function bare(path: string): string {
  return path.replace(/\$\{[^}]*\}/g, ':');
}

/** A row's route in the same writing: `GET /reports/:id/history`. */
export function callOfRoute(route: string): Call {
  return route.replace(/:\w+/g, ':');
}
