/** Signing in by WeChat works only inside WeChat; a browser offers the people of the demo. */
export const insideWechat: boolean = false;

export function wechatCode(): Promise<string> {
  return Promise.reject(new Error('not inside WeChat'));
}
