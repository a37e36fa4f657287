import type { PageStack } from '../pages';
import type { Rectangle } from '../view';
import type { Running } from './callbacks';

interface SelectionParts {
  running: Running;
  pages: () => PageStack;
  measure: (page: number, selector: string) => Promise<Rectangle | undefined>;
}

type Answered = (answer: unknown) => void;

const nowhere = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0, dataset: {}, id: '' };

/** Asking the view where things are and whether they can be seen. */
export function selectionCalls({ running, pages, measure }: SelectionParts) {
  const rectangle = async (selector: string) => {
    const page = pages().top();
    const found = page && (await measure(page.id, selector));
    return found
      ? { ...nowhere, ...found, right: found.left + found.width, bottom: found.top + found.height }
      : nowhere;
  };
  const query = () => {
    const asked: { selector: string; answered: Answered | undefined }[] = [];
    const one = {
      in: () => one,
      select: (selector: string) => node(selector),
      selectAll: (selector: string) => node(selector),
      selectViewport: () => node('page'),
      exec: (answered?: Answered) => {
        void Promise.all(asked.map(({ selector }) => rectangle(selector))).then((found) => {
          if (!running.alive()) return;
          found.forEach((each, index) => {
            running.guard(() => asked[index]?.answered?.(each));
          });
          running.guard(() => answered?.(found));
        });
      },
    };
    const node = (selector: string) => {
      const ask = (answered?: Answered) => {
        asked.push({ selector, answered });
        return one;
      };
      return {
        boundingClientRect: ask,
        scrollOffset: ask,
        fields: (_fields: unknown, answered?: Answered) => ask(answered),
      };
    };
    return one;
  };
  return {
    createSelectorQuery: query,
    // Whatever is there is taken to be in sight.
    createIntersectionObserver: () => {
      const observer = {
        relativeTo: () => observer,
        relativeToViewport: () => observer,
        disconnect: () => undefined,
        observe: (_selector: string, seen: Answered) =>
          void setImmediate(() => {
            if (running.alive()) running.guard(() => seen({ intersectionRatio: 1, dataset: {} }));
          }),
      };
      return observer;
    },
  };
}
