import Taro from '@tarojs/taro';

export const scansCodes: boolean = true;

export async function scanCode(): Promise<string | undefined> {
  try {
    return (await Taro.scanCode({ scanType: ['qrCode'] })).result;
  } catch {
    // Whoever closes the camera has changed his mind, and can type.
    return undefined;
  }
}
