import type { BuiltProgram } from './built-program';
import { plain } from './drawing';
import { type Instance, live, makeInstance, type Sending, type Written } from './instances';
import type { View } from './view';
import { WxFailure } from './wx/callbacks';

export interface Page {
  id: number;
  /** `pages/detail/index` */
  route: string;
  query: Record<string, string>;
  instance: Instance;
}

export interface PagesParts {
  program: BuiltProgram;
  view: View;
  /** Runs the page's file and answers what it gave to Page(). */
  written(route: string): Written;
  sent: (sending: Sending) => void;
  opened: (page: number, route: string) => void;
  guard: (work: () => void) => void;
}

const deepest = 10;

/** The stack of pages, with the life of each in WeChat's order. */
export function pageStack({ program, view, written, sent, opened, guard }: PagesParts) {
  const stack: Page[] = [];
  let next = 1;

  const push = (url: string) => {
    const { route, query } = read(url, stack.at(-1)?.route);
    if (!program.pages.includes(route)) throw new WxFailure(`page "${route}" is not found`);
    const options = written(route);
    const id = next++;
    opened(id, route);
    const data = plain(options.data ?? {});
    const instance = makeInstance({ owner: id, written: options, data, view, sent, guard });
    Object.assign(instance, {
      route,
      __route__: route,
      is: route,
      options: query,
      getPageId: () => `pageId:${id}`,
    });
    Object.assign(instance, {
      selectComponent: () => null,
      selectAllComponents: () => [],
      getOpenerEventChannel: () => ({ on: () => undefined, emit: () => undefined }),
    });
    stack.push({ id, route, query, instance });
    // A page is drawn with its first data, and told that it is ready once it is.
    view.open({ id, path: route, data, ready: () => guard(() => void live(instance, 'onReady')) });
    view.show(id);
    guard(() => void live(instance, 'onLoad', query));
    guard(() => void live(instance, 'onShow'));
  };
  const pop = () => {
    const page = stack.pop();
    if (!page) return;
    guard(() => void live(page.instance, 'onUnload'));
    view.close(page.id);
  };
  const top = () => stack.at(-1);
  const comeForward = () => {
    const page = top();
    if (!page) return;
    view.show(page.id);
    guard(() => void live(page.instance, 'onShow'));
  };
  const hide = () => {
    const page = top();
    if (page) guard(() => void live(page.instance, 'onHide'));
  };
  return {
    stack,
    top,
    navigateTo: (url: string) => {
      if (stack.length >= deepest) throw new WxFailure(`webview count limit exceed`);
      hide();
      push(url);
    },
    redirectTo: (url: string) => {
      const from = top()?.route;
      pop();
      push(absolute(url, from));
    },
    reLaunch: (url: string) => {
      const from = top()?.route;
      while (stack.length > 0) pop();
      push(absolute(url, from));
    },
    navigateBack: (delta: number) => {
      if (stack.length < 2) throw new WxFailure('cannot navigate back at first page.');
      for (let count = 0; count < delta && stack.length > 1; count++) pop();
      comeForward();
    },
    /** Somebody has scrolled to the end. */
    reachBottom: () => {
      const page = top();
      if (page) guard(() => void live(page.instance, 'onReachBottom'));
    },
    toBackground: hide,
    toForeground: comeForward,
  };
}

export type PageStack = ReturnType<typeof pageStack>;

function absolute(url: string, from = ''): string {
  return new URL(url, `wx://program/${from}`).href.slice('wx://program'.length);
}

function read(url: string, from?: string): Pick<Page, 'route' | 'query'> {
  const { pathname, search } = new URL(absolute(url, from), 'wx://program');
  // WeChat hands on what stands there; it decodes nothing.
  const query = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '')
    .map((part) => part.split(/=(.*)/s));
  return {
    route: pathname.slice(1),
    query: Object.fromEntries(query.map(([name = '', value = '']) => [name, value])),
  };
}
