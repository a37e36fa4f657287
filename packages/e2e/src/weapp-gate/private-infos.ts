import ts from 'typescript';
import { type BuiltApp, filesEnding, textOf } from './built-app';

/** What WeChat answers only to who has declared it in app.json, and been granted it for that. */
const places = [
  'getFuzzyLocation',
  'getLocation',
  'onLocationChange',
  'startLocationUpdate',
  'startLocationUpdateBackground',
  'chooseLocation',
  'choosePoi',
  'chooseAddress',
];

/** `requiredPrivateInfos` names what the program calls, and nothing besides: each has to be explained to WeChat. */
export function privateInfoFaults(app: BuiltApp): string[] {
  const declared =
    (JSON.parse(textOf(app, 'app.json')) as { requiredPrivateInfos?: string[] }).requiredPrivateInfos ?? [];
  const called = new Set(filesEnding(app, '.js').flatMap((file) => calledIn(textOf(app, file))));
  return [
    ...[...called]
      .filter((name) => !declared.includes(name))
      .map((name) => `${name} is called and not in requiredPrivateInfos`),
    ...declared
      .filter((name) => !called.has(name))
      .map((name) => `${name} is in requiredPrivateInfos and never called`),
  ];
}

/** By whatever name the packer has given to `wx` and `Taro`. */
function calledIn(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { text } = node.expression.name;
      if (places.includes(text)) found.push(text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('built.js', source, ts.ScriptTarget.Latest));
  return found;
}
