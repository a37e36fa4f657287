import { type BuiltApp, filesEnding, textOf } from './built-app';
import { toolRequire } from './tools';

interface Acorn {
  parse(source: string, options: { ecmaVersion: number; sourceType: 'script' }): unknown;
}

/** Old phones read ES5 only, and WeChat does not translate what is uploaded without its es6 switch. */
export function syntaxFaults(app: BuiltApp): string[] {
  const acorn = toolRequire('acorn') as Acorn;
  return filesEnding(app, '.js').flatMap((file) => {
    try {
      acorn.parse(textOf(app, file), { ecmaVersion: 5, sourceType: 'script' });
      return [];
    } catch (error) {
      return [`${file} is not ES5: ${error instanceof Error ? error.message : error}`];
    }
  });
}
