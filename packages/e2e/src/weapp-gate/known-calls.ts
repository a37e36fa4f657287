import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { toolFolder } from './tools';

/** Each member of WeChat's `wx` and the base library that brought it; `0` where its documentation names none. */
export function knownCalls(): Map<string, string> {
  const folder = join(toolFolder('miniprogram-api-typings'), 'types/wx');
  const known = new Map<string, string>();
  for (const name of ['lib.wx.api.d.ts', 'lib.wx.cloud.d.ts', 'lib.wx.event.d.ts']) {
    const file = ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isInterfaceDeclaration(node) && node.name.text === 'Wx') {
        for (const member of node.members) {
          if (member.name && ts.isIdentifier(member.name)) known.set(member.name.text, sinceOf(member, file));
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return known;
}

function sinceOf(member: ts.Node, file: ts.SourceFile): string {
  const words = file.text.slice(member.getFullStart(), member.getStart(file));
  return /需要基础库： `([\d.]+)`/.exec(words)?.[1] ?? '0';
}

export function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number));
  for (let index = 0; index < 3; index += 1) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
