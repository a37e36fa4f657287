import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro';

export type PageName =
  | 'start'
  | 'sign-in'
  | 'home'
  | 'report'
  | 'rider'
  | 'mine'
  | 'detail'
  | 'tasks'
  | 'desk'
  | 'task-map'
  | 'done'
  | 'duty'
  | 'team'
  | 'member'
  | 'verify'
  | 'indices'
  | 'reviews'
  | 'dispatch-rules'
  | 'inbox'
  | 'outbox'
  | 'points'
  | 'ledger'
  | 'point-rules'
  | 'shop'
  | 'codes'
  | 'code'
  | 'keeper'
  | 'honours'
  | 'stations'
  | 'part-time'
  | 'privacy'
  | 'my-data'
  | 'calendar'
  | 'me';

/** Pages of a subpackage, by its folder; all others lie in the main one. */
const subpackages: Partial<Record<PageName, string>> = {
  desk: 'staff',
  'task-map': 'staff',
  done: 'staff',
  duty: 'staff',
  team: 'staff',
  member: 'staff',
  verify: 'staff',
  indices: 'staff',
  reviews: 'staff',
  'dispatch-rules': 'staff',
  points: 'bees',
  ledger: 'bees',
  'point-rules': 'bees',
  shop: 'bees',
  codes: 'bees',
  code: 'bees',
  keeper: 'bees',
  honours: 'bees',
  stations: 'bees',
  'part-time': 'bees',
  privacy: 'own',
  'my-data': 'own',
  calendar: 'own',
};

type Parameters = Record<string, string>;

// WeChat keeps so many pages, and opens no more.
const deepest = 10;

export function open(page: PageName, parameters: Parameters = {}): void {
  const url = address(page, parameters);
  void (Taro.getCurrentPages().length < deepest ? Taro.navigateTo({ url }) : Taro.redirectTo({ url }));
}

/** In place of this page: tabs, and what nobody should come back to. */
export function replace(page: PageName, parameters: Parameters = {}): void {
  void Taro.redirectTo({ url: address(page, parameters) });
}

/** Forgets the way here: after signing in or out. */
export function startAt(page: PageName, parameters: Parameters = {}): void {
  void Taro.reLaunch({ url: address(page, parameters) });
}

/** Back, or to the start when this page was opened by a link. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else startAt('start');
}

export function useParameters(): Partial<Parameters> {
  return useRouter().params;
}

/** With which parameters this page is open at this moment; undefined: it is not the one in front. */
export function parametersOf(page: PageName): Partial<Parameters> | undefined {
  const pages = Taro.getCurrentPages();
  const front = pages[pages.length - 1];
  // WeChat names the page without its parameters, a browser with them and others of its own.
  const route: unknown = front?.route ?? front?.path;
  const path = typeof route === 'string' ? route.split('?')[0] : undefined;
  return path && address(page, {}).endsWith(path) ? (front?.options ?? {}) : undefined;
}

/** Runs whenever the page comes to the front. */
export function useShown(callback: () => void): void {
  useDidShow(callback);
}

/** Runs when somebody pulls the page down to see it anew. */
export function usePulled(callback: () => Promise<void>): void {
  usePullDownRefresh(() => void callback().finally(() => Taro.stopPullDownRefresh()));
}

/** Where a page lies, for who cannot go there by the ways above. */
export function pageAddress(page: PageName): string {
  return address(page, {});
}

function address(page: PageName, parameters: Parameters): string {
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const folder = [subpackages[page], page].filter(Boolean).join('/');
  return `/pages/${folder}/index${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
