import type { SignalName } from '@weilinli/domain';

/** What is looked at, for the person himself: plain, without accusing him, and without figures to try out. */
export const ownWords: Readonly<Record<SignalName, string>> = {
  'photo-copied': '照片可能在别的上报里用过',
  'photo-alike': '照片和别的上报里的一张很像',
  'impossible-travel': '前后两次上报的地点离得太远、时间太近',
  'far-from-photo': '照片的拍摄位置和上报地点不一致',
  burst: '短时间里上报得特别多',
  'shared-device': '同一部手机上有好几个账号在上报',
  'mutual-feeding': '上报和处理总是同样几个人',
  'own-made': '上报和处理可能是同一个人',
};
