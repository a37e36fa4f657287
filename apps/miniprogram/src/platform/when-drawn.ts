import Taro from '@tarojs/taro';

/** Runs once what is being drawn is on the screen. */
export function whenDrawn(callback: () => void): void {
  Taro.nextTick(callback);
}
