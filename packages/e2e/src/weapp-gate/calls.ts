import ts from 'typescript';
import { type BuiltApp, filesEnding, sourceFiles, textOf } from './built-app';
import { isNewer, knownCalls } from './known-calls';

/** What Taro adds by itself and WeChat does not have to know. */
const taroOwn = new Set(['getCurrentPages', 'getCurrentInstance', 'eventCenter', 'getEnv', 'ENV_TYPE']);

/**
 * Every `wx.…` in the build and every `Taro.…` in the source that it was built from (Taro passes these on by name,
 * so the build no longer shows them) exists, and already did in the base library that is promised.
 */
export function callFaults(app: BuiltApp): string[] {
  const known = knownCalls();
  const built = filesEnding(app, '.js').map((file) => ({ file, calls: callsIn(textOf(app, file), 'wx') }));
  const written = sourceFiles(app).map(({ file, text }) => ({
    file,
    calls: [...callsIn(text, 'Taro')].filter((call) => !taroOwn.has(call)),
  }));
  return [...built, ...written].flatMap(({ file, calls }) =>
    [...calls].flatMap((call) => {
      const since = known.get(call);
      if (since === undefined) return [`${file} uses ${call}, which WeChat does not have`];
      return isNewer(since, app.baseLibrary)
        ? [`${file} uses ${call}, which came with ${since}; ${app.baseLibrary} is promised`]
        : [];
    }),
  );
}

/** What stands behind `object.`, where `object` is not a parameter that a minifier happened to call so. */
export function callsIn(source: string, object: string): Set<string> {
  const calls = new Set<string>();
  const isObject = (node: ts.Node) => ts.isIdentifier(node) && node.text === object;
  const visit = (node: ts.Node, shadowed: boolean): void => {
    const hidden =
      shadowed || (ts.isFunctionLike(node) && node.parameters.some(({ name }) => isObject(name)));
    if (!hidden && ts.isPropertyAccessExpression(node) && isObject(node.expression))
      calls.add(node.name.text);
    ts.forEachChild(node, (child) => visit(child, hidden));
  };
  visit(ts.createSourceFile('source.tsx', source, ts.ScriptTarget.Latest), false);
  return calls;
}
