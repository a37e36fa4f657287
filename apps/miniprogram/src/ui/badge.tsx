import { View } from '@tarojs/components';

/** How many are unread; nothing when none. */
export function Badge({ count }: { count: number }) {
  if (count <= 0) return null;
  return <View className="badge">{count > 99 ? '99+' : String(count)}</View>;
}
