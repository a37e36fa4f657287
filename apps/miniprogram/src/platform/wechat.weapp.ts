import Taro from '@tarojs/taro';

export const insideWechat: boolean = true;

export async function wechatCode(): Promise<string> {
  const { code } = await Taro.login();
  return code;
}
