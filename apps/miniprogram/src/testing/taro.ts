/** The one stand-in for Taro in tests: jest runs no WeChat and no router. */
const stored = new Map<string, unknown>();

const Taro = {
  getStorageSync: (name: string) => stored.get(name) ?? '',
  setStorageSync: (name: string, value: unknown) => void stored.set(name, value),
  getStorageInfoSync: () => ({ keys: [...stored.keys()] }),
  removeStorageSync: (name: string) => void stored.delete(name),
  navigateTo: () => Promise.resolve(),
  redirectTo: () => Promise.resolve(),
  reLaunch: () => Promise.resolve(),
  navigateBack: () => Promise.resolve(),
  getCurrentPages: () => [],
  previewImage: () => Promise.resolve(),
  getWindowInfo: () => ({ windowWidth: 390 }),
  /** What WeChat's own question was answered: a word for each template, or a refusal to ask. */
  requestSubscribeMessage: (_: { tmplIds: string[] }): Promise<object> => Promise.resolve({}),
  nextTick: (callback: () => void) => void setTimeout(callback, 0),
};

export default Taro;

export function useDidShow(): void {}

export function useDidHide(): void {}

export function useReachBottom(): void {}

export function usePullDownRefresh(): void {}

export function useRouter() {
  return { params: {} };
}
