import { type Device, storedIn } from '../device';
import { asCall, type Running, WxFailure } from './callbacks';

const keyLimit = 1024 * 1024;

interface Keyed {
  key: string;
  data?: unknown;
}

/** What is kept under keys: 1 MB for each, and so much in all as the phone has room for. */
export function storageCalls(running: Running, device: Device) {
  const { storage } = device;
  const sizeOf = (key: string, text: string) => Buffer.byteLength(key) + Buffer.byteLength(text);
  const used = () => storedIn(storage);
  const set = ({ key, data }: Keyed) => {
    const text = JSON.stringify(data ?? '');
    if (Buffer.byteLength(text) > keyLimit)
      throw new WxFailure('data exceeds the max size: 1048576', 1300202);
    const before = storage.get(key);
    const after = used() - (before === undefined ? 0 : sizeOf(key, before)) + sizeOf(key, text);
    if (after > device.storageLimit) throw new WxFailure('exceed storage max size 10Mb', 1300202);
    storage.set(key, text);
    return undefined;
  };
  const parsed = (key: string): unknown => JSON.parse(storage.get(key) ?? '""');
  const info = () => ({
    keys: [...storage.keys()],
    currentSize: Math.ceil(used() / 1024),
    limitSize: device.storageLimit / 1024,
  });
  const remove = (key: string) => void storage.delete(key);
  return {
    setStorageSync: (key: string, data: unknown) => {
      try {
        set({ key, data });
      } catch (error) {
        throw new Error(`setStorageSync:fail ${error instanceof WxFailure ? error.reason : error}`);
      }
    },
    getStorageSync: parsed,
    removeStorageSync: remove,
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: info,
    setStorage: asCall(running, 'setStorage', set),
    getStorage: asCall(running, 'getStorage', ({ key }: Keyed) => {
      if (!storage.has(key)) throw new WxFailure('data not found');
      return { data: parsed(key) };
    }),
    removeStorage: asCall(running, 'removeStorage', ({ key }: Keyed) => {
      remove(key);
      return undefined;
    }),
    clearStorage: asCall(running, 'clearStorage', () => {
      storage.clear();
      return undefined;
    }),
    getStorageInfo: asCall(running, 'getStorageInfo', info),
  };
}
