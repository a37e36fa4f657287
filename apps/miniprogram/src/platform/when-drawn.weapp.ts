import { Current, document, type TaroRootElement } from '@tarojs/runtime';
import Taro from '@tarojs/taro';

/**
 * Runs once what is being drawn is on the screen. Taro's nextTick answers as soon as anything is there, also what was
 * sent before, while this still waits to be sent: then it is asked once more.
 */
export function whenDrawn(callback: () => void): void {
  Taro.nextTick(() => (isToBeSent() ? Taro.nextTick(callback) : callback()));
}

function isToBeSent(): boolean {
  const path = Current.router?.$taroPath;
  return document.getElementById<TaroRootElement>(path)?.pendingUpdate ?? false;
}
