import type { BuiltProgram } from './built-program';
import { type Counts, nothingYet } from './counts';
import { type Device, touched } from './device';
import { dropTemporary } from './disk';
import { firstScreens } from './first-screens';
import { type Instance, live, makeInstance, type Sending, type Written } from './instances';
import { pageStack } from './pages';
import { openRealm, type Realm } from './realm';
import type { Logic, View } from './view';
import { wxOf } from './wx/wx';

export interface RunningProgram<Kind extends View> {
  view: Kind;
  pages: ReturnType<typeof pageStack>;
  counts: Counts;
  screens: ReturnType<typeof firstScreens>;
  /** The program hears that the network has come or gone. */
  tellSignal(): void;
  toBackground(): void;
  toForeground(): void;
  /** As WeChat does without asking: nothing more of it runs. What it has stored stays; temporary files go. */
  kill(): void;
}

export interface ProgramParts<Kind extends View> {
  program: BuiltProgram;
  device: Device;
  /** `/pages/detail/index?id=…` */
  url: string;
  look: (logic: Logic) => Kind;
  fault: (words: string) => void;
}

// Not his to do, overtaken, or not as it should be.
const refusals = [403, 409, 422];

/** A cold start: app.js, App's onLaunch and onShow, the first page. */
export function startProgram<Kind extends View>(parts: ProgramParts<Kind>): RunningProgram<Kind> {
  const { program, device, url, fault } = parts;
  const counts = { ...nothingYet };
  const components = new Map<string, Written>();
  const instances = new Map<number, Instance>();
  const pagesWritten = new Map<string, Written>();
  let app: Written = {};
  let running = '';

  const screens = firstScreens();
  const sent = (sending: Sending) => {
    counts.setData++;
    counts.bytes += sending.bytes;
    screens.sent(sending);
  };
  const logic: Logic = {
    call: (owner, method, event) => {
      const instance = instances.get(owner) ?? pages.stack.find(({ id }) => id === owner)?.instance;
      if (event.type === 'tap') touched(device);
      if (instance) realm.guard(() => void live(instance, method, event));
    },
    attached: ({ owner, path, data }) => {
      const written = components.get(path) ?? {};
      const instance = makeInstance({ owner, written, data, view, sent, guard: realm.guard });
      instances.set(owner, instance);
      realm.guard(() => void lifetime(written, instance, 'attached'));
    },
    detached: (owner) => {
      const instance = instances.get(owner);
      instances.delete(owner);
      if (instance) realm.guard(() => void lifetime(instance, instance, 'detached'));
    },
  };
  const [path = '', search = ''] = url.split('?');
  const wx = wxOf({
    program,
    device,
    start: { path: path.slice(1), query: Object.fromEntries(new URLSearchParams(search)) },
    // Asked only once the program runs.
    running: { alive: () => realm.alive(), guard: (work) => realm.guard(work) },
    pages: () => pages,
    measure: (page, selector) => view.measure(page, selector),
    traffic: {
      asked: (method, to) => {
        if (to.includes('/photos') && method === 'POST') counts.uploads++;
        counts.requests++;
      },
      answered: (method, to, status) => {
        const isExpected = refusals.includes(status) && device.mayBeRefused;
        if (status >= 400 && !isExpected) fault(`${status} for ${method} ${to}`);
      },
    },
  });
  const realm: Realm = openRealm({
    program,
    fault,
    globals: {
      wx: wx.calls,
      App: (options: Written) => {
        app = options;
      },
      Page: (options: Written) => void pagesWritten.set(running, options),
      Component: (options: Written) => {
        components.set(running, options);
        view.define({
          path: running,
          properties: firstValues(Object(options.properties) as Record<string, unknown>),
          virtualHost: (Object(options.options) as { virtualHost?: boolean }).virtualHost === true,
        });
      },
      Behavior: (options: Written) => options,
      getApp: () => app,
      getCurrentPages: () => pages.stack.map(({ instance }) => instance),
    },
  });
  const run = (file: string) => {
    running = file;
    realm.require(`${file}.js`);
  };
  const bring = (file: string, seen = new Set<string>()) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const component of Object.values(program.componentsOf(file))) bring(component, seen);
    if (!components.has(file) && !pagesWritten.has(file)) run(file);
  };
  const view = parts.look(logic);
  const pages = pageStack({
    program,
    view,
    sent,
    guard: realm.guard,
    opened: screens.opened,
    written: (route) => {
      // As lazyCodeLoading has it: a page's code runs when the page is first opened.
      bring(route);
      return pagesWritten.get(route) ?? {};
    },
  });

  realm.guard(() => run('app'));
  realm.guard(() => void live(app, 'onLaunch', wx.calls.getLaunchOptionsSync()));
  realm.guard(() => void live(app, 'onShow', wx.calls.getLaunchOptionsSync()));
  realm.guard(() => pages.reLaunch(url));
  return {
    view,
    pages,
    counts,
    screens,
    tellSignal: wx.tellSignal,
    toBackground: () => {
      pages.toBackground();
      realm.guard(() => void live(app, 'onHide'));
      wx.appHidden();
    },
    toForeground: () => {
      realm.guard(() => void live(app, 'onShow', wx.calls.getLaunchOptionsSync()));
      wx.appShown();
      pages.toForeground();
    },
    kill: () => {
      realm.end();
      view.end();
      dropTemporary(device.disk);
    },
  };
}

function lifetime(written: Written, instance: Instance, name: string): unknown {
  const own = (Object(written.lifetimes) as Written)[name] ?? written[name];
  return typeof own === 'function' ? own.call(instance) : undefined;
}

function firstValues(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      const { value } = Object(property) as { value?: unknown };
      return [name, value ?? null];
    }),
  );
}
