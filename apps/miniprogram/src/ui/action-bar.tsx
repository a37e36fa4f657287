import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

/** The one main action of a screen, within the thumb's reach, with what happens next in a line above it. */
export function ActionBar({ note, children }: { note?: string; children: ReactNode }) {
  return (
    <View>
      <View className="action-room" />
      <View className="action-bar">
        {note ? <View className="action-bar-note">{note}</View> : null}
        <View className="row">{children}</View>
      </View>
    </View>
  );
}
