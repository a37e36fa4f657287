import Taro from '@tarojs/taro';

const usualSize = 17;

/**
 * WeChat's own type setting; 1.4 in its mode for the elderly. Older versions tell the size alone, the oldest neither.
 * https://developers.weixin.qq.com/miniprogram/design/elderly.html
 */
export function fontScale(): number {
  // Taro's type does not know them yet.
  const info: object & { fontSizeScaleFactor?: unknown; fontSizeSetting?: unknown } = Taro.getAppBaseInfo();
  return Number(info.fontSizeScaleFactor) || Number(info.fontSizeSetting) / usualSize || 1;
}
