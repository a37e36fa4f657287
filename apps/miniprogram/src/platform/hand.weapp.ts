import Taro from '@tarojs/taro';

export function movesByFinger(): boolean {
  return true;
}

/** CSS pixels from edge to edge. */
export function screenWidth(): number {
  return Taro.getWindowInfo().windowWidth;
}
