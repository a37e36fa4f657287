/** A role, as WeChat and as a browser want to be told of it. */
export function spokenRole(role: string) {
  return process.env.TARO_ENV === 'weapp' ? { ariaRole: role } : { role };
}
