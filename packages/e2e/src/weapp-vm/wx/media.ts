import sharp from 'sharp';
import type { Device } from '../device';
import { putTemporary, readDisk } from '../disk';
import { asCall, type Running, WxFailure } from './callbacks';

/** Camera and album: each picture is the next one that the person has been given. */
export function mediaCalls(running: Running, device: Device) {
  const take = (most: number) => {
    const taken = device.album.splice(0, most);
    if (taken.length === 0) throw new WxFailure('cancel');
    return taken.map(({ bytes }) => ({ path: putTemporary(device.disk, bytes), size: bytes.length }));
  };
  const open = (sources: readonly string[]) => {
    if (device.camera === 'refused' && sources.includes('camera')) throw new WxFailure('auth deny', 103);
  };
  return {
    chooseMedia: asCall(running, 'chooseMedia', ({ count = 9, sourceType = both }: Choosing) => {
      open(sourceType);
      return {
        type: 'image',
        tempFiles: take(count).map(({ path, size }) => ({ tempFilePath: path, size, fileType: 'image' })),
      };
    }),
    chooseImage: asCall(running, 'chooseImage', ({ count = 9 }: { count?: number }) => {
      const taken = take(count);
      return { tempFilePaths: taken.map(({ path }) => path), tempFiles: taken };
    }),
    createCameraContext: () => ({
      takePhoto: asCall(running, 'takePhoto', () => {
        open(['camera']);
        return { tempImagePath: take(1)[0]?.path };
      }),
    }),
    compressImage: asCall(running, 'compressImage', async ({ src, quality = 80 }: Compressed) => ({
      tempFilePath: putTemporary(
        device.disk,
        await sharp(readDisk(device.disk, src)).jpeg({ quality }).withMetadata().toBuffer(),
      ),
    })),
    getImageInfo: asCall(running, 'getImageInfo', async ({ src }: { src: string }) => {
      const { width, height, format } = await sharp(readDisk(device.disk, src)).metadata();
      return { width, height, type: format, path: src, orientation: 'up' };
    }),
    previewImage: asCall(running, 'previewImage', () => undefined),
    previewMedia: asCall(running, 'previewMedia', () => undefined),
  };
}

const both: readonly string[] = ['camera', 'album'];

interface Choosing {
  count?: number;
  sourceType?: readonly string[];
}

interface Compressed {
  src: string;
  quality?: number;
}
