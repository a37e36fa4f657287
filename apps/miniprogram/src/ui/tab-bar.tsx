import { View } from '@tarojs/components';
import { Badge } from './badge';
import { type IconName, ledBy } from './icon';
import { Tap } from './tap';

export interface Tab {
  key: string;
  words: string;
  icon: IconName;
  badge?: number;
  /** What the badge counts; unread messages unless told. */
  badgeWords?: string;
}

interface TabBarProps {
  tabs: readonly Tab[];
  here: string;
  onGo: (key: string) => void;
}

export function TabBar({ tabs, here, onGo }: TabBarProps) {
  return (
    <View>
      <View className="tab-room" />
      <View className="tab-bar" {...{ role: 'tablist' }}>
        {tabs.map(({ key, words, icon, badge = 0, badgeWords = `${badge} 条未读` }) => (
          <Tap
            key={key}
            id={`tab-${key}`}
            role="tab"
            label={badge > 0 ? `${words}, ${badgeWords}` : undefined}
            chosen={key === here}
            className={`tab ${ledBy(icon, 24)}${key === here ? ' tab-here' : ''}`}
            onTap={() => onGo(key)}
          >
            {words}
            <Badge count={badge} />
          </Tap>
        ))}
      </View>
    </View>
  );
}
