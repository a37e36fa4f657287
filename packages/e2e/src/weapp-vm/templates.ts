import { TmplGroup } from 'glass-easel-template-compiler';
import type { BuiltProgram } from './built-program';

const known = new WeakMap<BuiltProgram, string>();

/** The program's WXML and WXS as one JavaScript expression: a template for each path. Throws on bad WXML. */
export function compileTemplates(program: BuiltProgram): string {
  const done = known.get(program);
  if (done !== undefined) return done;
  const group = new TmplGroup();
  for (const file of program.files) {
    if (file.endsWith('.wxs')) group.addScript(file.slice(0, -'.wxs'.length), program.text(file));
    if (!file.endsWith('.wxml')) continue;
    const warnings = group.addTmpl(file.slice(0, -'.wxml'.length), program.text(file)) as unknown[];
    const worst = warnings.map((warning) => JSON.stringify(warning)).filter((words) => /rror/.test(words));
    if (worst.length > 0) throw new Error(`${file}: ${worst.join(' ')}`);
  }
  const templates = group.getTmplGenObjectGroups();
  group.free();
  known.set(program, templates);
  return templates;
}
