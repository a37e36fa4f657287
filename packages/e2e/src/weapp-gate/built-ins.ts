import ts from 'typescript';
import { type BuiltApp, filesEnding, textOf } from './built-app';

/**
 * Methods that came after ES2019: an iPhone with iOS 12 or 13, on which the promised base library still runs, has none
 * of them, and Babel translates how something is written, not what is there.
 */
const tooNew = new Set([
  ...['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'replaceAll', 'matchAll'],
  ...['allSettled', 'any', 'hasOwn', 'groupBy', 'structuredClone', 'withResolvers'],
]);

/** Every call of a method that old phones lack. */
export function builtInFaults(app: BuiltApp): string[] {
  return filesEnding(app, '.js').flatMap((file) =>
    newCallsIn(textOf(app, file)).map((name) => `${file} calls ${name}, which old phones do not have`),
  );
}

function newCallsIn(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { text } = node.expression.name;
      if (tooNew.has(text)) found.push(text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('built.js', source, ts.ScriptTarget.Latest));
  return found;
}
