import Taro from '@tarojs/taro';

/** To the page's beginning at once: what has taken the place of a long form is read from its first line. */
export function toTop(): void {
  Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined);
}
