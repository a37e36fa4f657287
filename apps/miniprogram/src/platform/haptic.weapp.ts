import Taro from '@tarojs/taro';

export function shortHaptic(): void {
  // Some phones have no motor for it: not worth a word.
  Taro.vibrateShort({ type: 'medium' }).catch(() => undefined);
}
