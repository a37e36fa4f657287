import type { BuiltProgram } from './built-program';

/** Where a build was told that its API is: on WeChat an address has to be whole. */
export function apiOriginOf(program: BuiltProgram): string {
  for (const file of program.files.filter((name) => name.endsWith('.js'))) {
    const found = /["'](https?:\/\/[^"'/]+)\/api\/v1["']/.exec(program.text(file));
    if (found?.[1]) return found[1];
  }
  throw new Error('the build for WeChat names no API: it is built with WEILINLI_API_BASE_URL');
}
