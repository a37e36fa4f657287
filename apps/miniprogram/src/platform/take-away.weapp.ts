import Taro from '@tarojs/taro';

export const takesAwayAs: 'file' | 'clipboard' = 'clipboard';

/** A mini-program can save no file where a person finds it again; what is copied can be pasted anywhere. */
export async function takeAway(_: string, text: string): Promise<void> {
  await Taro.setClipboardData({ data: text });
}
