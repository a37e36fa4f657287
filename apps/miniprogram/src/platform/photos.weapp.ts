import Taro from '@tarojs/taro';
import { isDenied, tellDenied } from './denied';
import type { PhotoHandle } from './network.weapp';

export interface ChosenPhoto {
  url: string;
  handle: PhotoHandle;
}

export function choosePhotos(most: number): Promise<ChosenPhoto[]> {
  return chosenFrom(['camera', 'album'], most);
}

/** WeChat's own camera: where the live one (platform/viewfinder) is not allowed or not there. */
export async function takePhoto(): Promise<ChosenPhoto | undefined> {
  return (await chosenFrom(['camera'], 1))[0];
}

async function chosenFrom(sourceType: ('camera' | 'album')[], most: number): Promise<ChosenPhoto[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: most,
      mediaType: ['image'],
      sourceType,
      sizeType: ['compressed'],
      camera: 'back',
    });
    return tempFiles.map(({ tempFilePath }) => ({ url: tempFilePath, handle: tempFilePath }));
  } catch (error) {
    // WeChat also rejects when a person changes his mind.
    if (isDenied(error)) return withoutCamera(sourceType, most);
    return [];
  }
}

/** Who keeps the camera from this program may still choose from the album; only then there is nothing left but words. */
async function withoutCamera(
  sourceType: readonly ('camera' | 'album')[],
  most: number,
): Promise<ChosenPhoto[]> {
  if (sourceType.includes('camera')) return chosenFrom(['album'], most);
  tellDenied('camera');
  return [];
}
