import Taro from '@tarojs/taro';

/** Whether `openSettings` leads somewhere. */
export const canOpenSettings: boolean = true;

/** WeChat's page of what this program may; comes back when the person does. Never rejects. */
export async function openSettings(): Promise<void> {
  try {
    await Taro.openSetting({ withSubscriptions: true });
  } catch {
    // Closed, or there is nothing to set yet.
  }
}
