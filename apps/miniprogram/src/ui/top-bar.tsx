import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { Tap } from './tap';

interface TopBarProps {
  title: string;
  onBack?: () => void;
  aside?: ReactNode;
}

/** Title, way back, and a few words at the side. WeChat draws title and way back itself: there only the words show. */
export function TopBar({ title, onBack, aside }: TopBarProps) {
  if (process.env.TARO_ENV === 'weapp') {
    return aside ? <View className="top-bar">{aside}</View> : <View className="under-bar" />;
  }
  // No frame around the two: the bar stays on top only as long as what is around it is in sight.
  return (
    <>
      <View className="top-bar">
        {onBack ? (
          <Tap id="back" label="返回" className="top-bar-back" onTap={onBack}>
            <Icon name="back" size={24} />
          </Tap>
        ) : null}
        <View className="top-bar-title" {...{ role: 'heading', 'aria-level': '1' }}>
          {title}
        </View>
        {aside ? <View className="top-bar-aside">{aside}</View> : null}
      </View>
      <View className="under-bar" />
    </>
  );
}
