import { type Drawn, glassEasel } from './glass-easel';
import type { Json, Logic } from './view';

export interface Drawing {
  define(component: DefinedComponent): void;
  open(page: { id: number; path: string; data: Json }): Drawn;
  update(owner: number, data: Json): void;
  close(page: number): void;
  page(id: number): Drawn | undefined;
}

export interface DefinedComponent {
  path: string;
  /** Its properties with their first values. */
  properties: Json;
  virtualHost: boolean;
}

export interface DrawingParts {
  /** What the template compiler made, run. */
  templates: Record<string, unknown>;
  /** For each page and component, what its tags stand for. */
  using: Record<string, Record<string, string>>;
  /** Every name that WXML binds an event to. */
  handlers: readonly string[];
  backend: unknown;
  logic: Logic;
}

// Above the numbers of pages.
const firstComponent = 1_000_000;

/** WeChat's own component framework with the program's templates. It runs in Node and, drawn, in a browser. */
export function createDrawing({ templates, using, handlers, backend, logic }: DrawingParts): Drawing {
  const space = new glassEasel.ComponentSpace();
  const owners = new Map<number, Drawn>();
  const definitions = new Map<string, unknown>();
  let next = firstComponent;

  const handling = (ownerOf: (self: object) => number | undefined) =>
    Object.fromEntries(
      handlers.map((method) => [
        method,
        function heard(this: object, event: HeardEvent) {
          const owner = ownerOf(this);
          if (owner !== undefined) logic.call(owner, method, told(event));
        },
      ]),
    );
  const numbers = new WeakMap<object, number>();
  const methods = handling((self) => numbers.get(self));
  const shared = (path: string) => ({
    is: path,
    template: { groupList: templates, content: templates[path], fallbackListenerOnNativeNode: true },
    using: Object.fromEntries(Object.entries(using[path] ?? {}).map(([tag, at]) => [tag, `/${at}`])),
    methods,
  });

  const definitionOf = (path: string) => {
    const known = definitions.get(path);
    if (known) return known;
    const made = space.defineComponent({ ...shared(path), options: { writeIdToDOM: true } } as never);
    definitions.set(path, made);
    return made;
  };

  return {
    define: ({ path, properties, virtualHost }) => {
      if (definitions.has(path)) return;
      const definition = space.defineComponent({
        ...shared(path),
        options: { virtualHost, writeIdToDOM: true },
        properties: Object.fromEntries(
          Object.entries(properties).map(([name, value]) => [name, { type: null, value }]),
        ),
        lifetimes: {
          attached(this: Drawn & { data: Json }) {
            const owner = next++;
            numbers.set(this, owner);
            owners.set(owner, this);
            logic.attached({ owner, path, data: plain(this.data) });
          },
          detached(this: object) {
            const owner = numbers.get(this);
            if (owner === undefined) return;
            owners.delete(owner);
            logic.detached(owner);
          },
        },
      } as never);
      definitions.set(path, definition);
    },
    open: ({ id, path, data }) => {
      const page = glassEasel.Component.createWithContext(
        'page',
        definitionOf(path) as never,
        backend as never,
      ) as unknown as Drawn;
      numbers.set(page, id);
      owners.set(id, page);
      page.setData(data);
      return page;
    },
    update: (owner, data) => {
      // Taro writes `cn.[0]`; WeChat reads it as `cn[0]`.
      owners
        .get(owner)
        ?.setData(
          Object.fromEntries(
            Object.entries(data).map(([path, value]) => [path.replaceAll('.[', '['), value]),
          ),
        );
    },
    close: (page) => {
      const drawn = owners.get(page);
      owners.delete(page);
      if (drawn) glassEasel.Element.pretendDetached(drawn as never);
    },
    page: (id) => owners.get(id),
  };
}

interface HeardEvent {
  type: string;
  timeStamp: number;
  detail: unknown;
  mark: unknown;
  target: HeardThing;
  currentTarget: HeardThing;
}

interface HeardThing {
  id: string;
  dataset: Json;
}

function told({ type, timeStamp, detail, mark, target, currentTarget }: HeardEvent): Json {
  const thing = ({ id, dataset }: HeardThing) => ({ id, dataset, offsetLeft: 0, offsetTop: 0 });
  const { touches, changedTouches } = Object(detail) as Json;
  return plain({
    type,
    timeStamp,
    detail,
    mark: mark ?? {},
    target: thing(target),
    currentTarget: thing(currentTarget),
    touches: touches ?? [],
    changedTouches: changedTouches ?? [],
  });
}

/** As it is after crossing from one thread to the other. */
export function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
