import Taro from '@tarojs/taro';

/** Shows a photo over the whole screen. */
export function showPicture(url: string): void {
  void Taro.previewImage({ urls: [url], current: url });
}
