import Taro from '@tarojs/taro';

/** Whether things are moved by finger here; in a browser a mouse or a keyboard may be all there is. */
export function movesByFinger(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

/** CSS pixels from edge to edge. */
export function screenWidth(): number {
  return Taro.getWindowInfo().windowWidth;
}
