import Taro from '@tarojs/taro';
import { type Notes, OutOfSpace } from '@weilinli/outbox';

/** One key for each note: WeChat takes 1 MB a key, and 10 MB in all. */
const prefix = 'outbox/';

export const outboxNotes: Notes = {
  read: async (key) => {
    const { keys } = Taro.getStorageInfoSync();
    // WeChat rejects for a key that is not there as for one that it cannot read: only the first is nothing.
    if (!keys.includes(prefix + key)) return undefined;
    const { data } = await Taro.getStorage<unknown>({ key: prefix + key });
    return typeof data === 'string' ? data : undefined;
  },
  write: async (key, value) => {
    try {
      await Taro.setStorage({ key: prefix + key, data: value });
    } catch (error) {
      throw isFull(error) ? new OutOfSpace(error) : error;
    }
  },
  remove: async (key) => {
    await Taro.removeStorage({ key: prefix + key });
  },
  keys: async () => {
    const { keys } = Taro.getStorageInfoSync();
    return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  },
};

function isFull(error: unknown): boolean {
  const words = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : '';
  return /exceed|limit|quota|full/i.test(words);
}
