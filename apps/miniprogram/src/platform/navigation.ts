import Taro, { useDidShow, useRouter } from '@tarojs/taro';

export type PageName =
  | 'start'
  | 'sign-in'
  | 'home'
  | 'report'
  | 'mine'
  | 'detail'
  | 'tasks'
  | 'desk'
  | 'inbox'
  | 'me';

/** Pages of a subpackage, by its folder; all others lie in the main one. */
const subpackages: Partial<Record<PageName, string>> = {
  desk: 'staff',
};

type Parameters = Record<string, string>;

export function open(page: PageName, parameters: Parameters = {}): void {
  void Taro.navigateTo({ url: address(page, parameters) });
}

/** In place of this page: tabs, and what nobody should come back to. */
export function replace(page: PageName, parameters: Parameters = {}): void {
  void Taro.redirectTo({ url: address(page, parameters) });
}

/** Forgets the way here: after signing in or out. */
export function startAt(page: PageName): void {
  void Taro.reLaunch({ url: address(page, {}) });
}

/** Back, or to the start when this page was opened by a link. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else startAt('start');
}

export function useParameters(): Partial<Parameters> {
  return useRouter().params;
}

/** Runs whenever the page comes to the front. */
export function useShown(callback: () => void): void {
  useDidShow(callback);
}

function address(page: PageName, parameters: Parameters): string {
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const folder = [subpackages[page], page].filter(Boolean).join('/');
  return `/pages/${folder}/index${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
