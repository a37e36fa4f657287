import { TmplGroup } from 'glass-easel-template-compiler';
import type { BuiltProgram } from './built-program';

const known = new WeakMap<BuiltProgram, Map<Rewrite, string>>();

/** Changes WXML before it is compiled. */
type Rewrite = (wxml: string) => string;

const asItIs: Rewrite = (wxml) => wxml;

/** The program's WXML and WXS as one JavaScript expression: a template for each path. Throws on bad WXML. */
export function compileTemplates(program: BuiltProgram, rewrite: Rewrite = asItIs): string {
  const compiled = known.get(program) ?? new Map<Rewrite, string>();
  known.set(program, compiled);
  const done = compiled.get(rewrite);
  if (done !== undefined) return done;
  const group = new TmplGroup();
  for (const file of program.files) {
    if (file.endsWith('.wxs')) group.addScript(file.slice(0, -'.wxs'.length), program.text(file));
    if (!file.endsWith('.wxml')) continue;
    const warnings = group.addTmpl(file.slice(0, -'.wxml'.length), rewrite(program.text(file))) as unknown[];
    const worst = warnings.map((warning) => JSON.stringify(warning)).filter((words) => /rror/.test(words));
    if (worst.length > 0) throw new Error(`${file}: ${worst.join(' ')}`);
  }
  const templates = group.getTmplGenObjectGroups();
  group.free();
  compiled.set(rewrite, templates);
  return templates;
}
