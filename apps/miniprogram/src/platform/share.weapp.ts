import { useShareAppMessage } from '@tarojs/taro';
import type { Shared } from './share';

/** The card that WeChat makes of this page, from its menu or from a button with open-type="share". */
export function useSharedCard(card: () => Shared | undefined): void {
  useShareAppMessage(() => {
    const shared = card();
    if (!shared) return { title: '微邻里', path: '/pages/start/index' };
    const { title, path, imageUrl } = shared;
    return { title, path, ...(imageUrl ? { imageUrl } : {}) };
  });
}

/** WeChat shares from its own button only (platform/share-frame). */
export function share(_: Shared): Promise<'shared' | 'copied' | 'left'> {
  return Promise.resolve('left');
}
