import Taro from '@tarojs/taro';

export const insideWechat: boolean = true;

export async function wechatCode(): Promise<string> {
  const { code } = await Taro.login();
  return code;
}

const usualTypeSize = 16;

/** WeChat's own type setting; only newer versions tell it. */
export function typeScale(): number {
  const info: object = Taro.getAppBaseInfo();
  const size = 'fontSizeSetting' in info ? Number(info.fontSizeSetting) : usualTypeSize;
  return Math.min(1.6, Math.max(1, size / usualTypeSize));
}
