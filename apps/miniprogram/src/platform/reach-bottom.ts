import { useReachBottom } from '@tarojs/taro';

/** Runs when the page has been scrolled to its end. */
export function useBottom(callback: () => void): void {
  useReachBottom(callback);
}
