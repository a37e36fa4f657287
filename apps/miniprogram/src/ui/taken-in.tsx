import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

interface TakenInProps {
  icon: IconName;
  title: string;
  /** What becomes of it. */
  children: ReactNode;
}

/** In place of a form, once what it asked for is taken in; screen readers say it by themselves. */
export function TakenIn({ icon, title, children }: TakenInProps) {
  return (
    <View className="welcome" {...{ role: 'status' }}>
      <View className="empty-drawing">
        <Icon name={icon} size={24} />
      </View>
      <View className="welcome-name">{title}</View>
      {children}
    </View>
  );
}
