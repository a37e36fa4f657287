import Taro from '@tarojs/taro';
import type { PhotoHandle } from './network.weapp';

export interface ChosenPhoto {
  url: string;
  handle: PhotoHandle;
}

export async function choosePhotos(most: number): Promise<ChosenPhoto[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: most,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
      camera: 'back',
    });
    return tempFiles.map(({ tempFilePath }) => ({ url: tempFilePath, handle: tempFilePath }));
  } catch {
    // WeChat rejects when a person changes his mind.
    return [];
  }
}
