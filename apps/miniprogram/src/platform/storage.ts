import Taro from '@tarojs/taro';

/** What was kept under this name, or undefined. The caller knows its shape: it wrote it. */
export function kept<Value>(name: string): Value | undefined {
  const text: unknown = Taro.getStorageSync(name);
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}

/** The names under which anything is kept that begin so. */
export function namesKept(beginning: string): string[] {
  return Taro.getStorageInfoSync().keys.filter((name) => name.startsWith(beginning));
}

export function keep(name: string, value: unknown): void {
  if (value === undefined) Taro.removeStorageSync(name);
  else Taro.setStorageSync(name, JSON.stringify(value));
}
