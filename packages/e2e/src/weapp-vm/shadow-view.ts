import { runInNewContext } from 'node:vm';
import type { BuiltProgram } from './built-program';
import { createDrawing, type Drawing, plain } from './drawing';
import { glassEasel } from './glass-easel';
import { compileTemplates } from './templates';
import type { Logic, View } from './view';

export interface ShadowView extends View {
  drawing: Drawing;
  top(): number | undefined;
}

/** Pages as trees without a screen: what is there, and what can be tapped; not how it looks. */
export function shadowView(program: BuiltProgram, logic: Logic): ShadowView {
  const drawing = createDrawing({
    ...partsOf(program),
    templates: runInNewContext(compileTemplates(program)) as Record<string, unknown>,
    backend: new glassEasel.EmptyBackendContext(),
    logic,
  });
  let top: number | undefined;
  let ended = false;
  const soon = (work: () => void) => void setImmediate(() => ended || work());
  return {
    drawing,
    top: () => top,
    define: drawing.define,
    open: ({ ready, ...page }) => {
      glassEasel.Element.pretendAttached(drawing.open({ ...page, data: plain(page.data) }) as never);
      soon(ready);
    },
    update: ({ owner, data, done }) => {
      drawing.update(owner, data);
      soon(done);
    },
    close: (page) => drawing.close(page),
    show: (page) => {
      top = page;
    },
    // Nothing has a size here; what is there counts as visible.
    measure: async () => undefined,
    end: () => {
      ended = true;
    },
  };
}

/** What a drawing has to know of a program, apart from its templates. */
export function partsOf(program: BuiltProgram) {
  const paths = program.files.filter((file) => file.endsWith('.wxml')).map((file) => file.slice(0, -5));
  const bound = paths.flatMap((path) =>
    [...program.text(`${path}.wxml`).matchAll(/(?:bind|catch)[\w:-]*="(\w+)"/g)].map(
      ([, name]) => name ?? '',
    ),
  );
  return {
    using: Object.fromEntries(paths.map((path) => [path, program.componentsOf(path)])),
    handlers: [...new Set(bound)],
  };
}
