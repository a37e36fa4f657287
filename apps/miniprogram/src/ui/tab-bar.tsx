import { Text, View } from '@tarojs/components';
import { Badge } from './badge';
import { Icon, type IconName } from './icon';
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
            label={badge > 0 ? `${words}, ${badgeWords}` : words}
            chosen={key === here}
            className={`tab ${key === here ? 'tab-here' : ''}`}
            onTap={() => onGo(key)}
          >
            <View className="tab-icon">
              <Icon name={icon} size={24} />
              <View className="tab-badge">
                <Badge count={badge} />
              </View>
            </View>
            <Text>{words}</Text>
          </Tap>
        ))}
      </View>
    </View>
  );
}
