import { createDrawing, type Drawing } from '../weapp-vm/drawing';
import { glassEasel } from '../weapp-vm/glass-easel';
import type { Json, Rectangle } from '../weapp-vm/view';
import { nativeParts } from './native-parts';

/** What stands in the page that draws, for the other side to call. */
export interface Screen {
  start(given: {
    templates: string;
    using: Record<string, Record<string, string>>;
    handlers: string[];
  }): void;
  define: Drawing['define'];
  open(page: { id: number; path: string; data: Json }): void;
  update(change: { owner: number; data: Json }): void;
  close(page: number): void;
  show(page: number): void;
  measure(question: { page: number; selector: string }): Rectangle | undefined;
}

declare const window: {
  screen_: Screen;
  /** Tells the logic; it runs outside. */
  tell(name: string, given: unknown[]): void;
};

interface Node {
  style: { display: string };
  append(child: unknown): void;
  remove(): void;
  querySelector(selector: string): { getBoundingClientRect(): Rectangle } | null;
}

declare const document: {
  createElement(tag: string): Node;
  body: { append(child: unknown): void };
};

const shown = new Map<number, Node>();
let drawing: Drawing | undefined;

function drawn(): Drawing {
  if (!drawing) throw new Error('nothing is drawn yet');
  return drawing;
}

window.screen_ = {
  start: ({ templates, using, handlers }) => {
    const backend = new glassEasel.CurrentWindowBackendContext();
    backend.onEvent((target, type, detail, options) => {
      const event = new glassEasel.Event(
        type,
        nativeParts.detail(type, detail, options.originalEvent),
        options,
      );
      glassEasel.Event.dispatchEvent(target, event);
      const also = nativeParts.alsoTells(type, target);
      if (also) glassEasel.Event.dispatchEvent(target, new glassEasel.Event(also, {}, options));
      return event.getEventBubbleStatus();
    });
    // A browser has eval; the program outside has not.
    const compiled = new Function(`return ${templates}`)() as Record<string, unknown>;
    drawing = createDrawing({
      templates: compiled,
      using,
      handlers,
      backend,
      logic: {
        call: (...given) => window.tell('call', given),
        attached: (...given) => window.tell('attached', given),
        detached: (...given) => window.tell('detached', given),
      },
    });
    nativeParts.watch();
  },
  define: (component) => drawn().define(component),
  open: ({ id, path, data }) => {
    const frame = document.createElement('page');
    const place = document.createElement('div');
    frame.append(place);
    document.body.append(frame);
    shown.set(id, frame);
    const page = drawn().open({ id, path, data: nativeParts.sources(data) });
    glassEasel.Element.replaceDocumentElement(page as never, frame as never, place as never);
  },
  update: ({ owner, data }) => drawn().update(owner, nativeParts.sources(data)),
  close: (page) => {
    drawn().close(page);
    shown.get(page)?.remove();
    shown.delete(page);
  },
  show: (page) => {
    for (const [id, frame] of shown) frame.style.display = id === page ? 'block' : 'none';
  },
  measure: ({ page, selector }) => {
    const found = shown.get(page)?.querySelector(selector)?.getBoundingClientRect();
    return found && { left: found.left, top: found.top, width: found.width, height: found.height };
  },
};
