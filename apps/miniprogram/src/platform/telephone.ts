import Taro from '@tarojs/taro';

/** Opens the telephone with this number; the person still presses the call himself. */
export function ring(number: string): void {
  Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined);
}
