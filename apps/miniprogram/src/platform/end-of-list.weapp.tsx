import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import type { EndOfListProps } from './end-of-list';

/** What stands below a list. WeChat tells when a page has been scrolled to its end. */
export function EndOfList({ children, onReached }: EndOfListProps) {
  useReachBottom(onReached);
  return <View className="inset">{children}</View>;
}
