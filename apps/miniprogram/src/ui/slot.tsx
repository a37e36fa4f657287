import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

/**
 * A place of its own for what comes and goes. WeChat is sent all siblings of a node that goes away: without a slot
 * a toast that ends would send the whole screen again.
 */
export function Slot({ children }: { children?: ReactNode }) {
  return <View className="slot">{children}</View>;
}
