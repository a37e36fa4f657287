import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import { Tap } from './tap';

interface OfflineBarProps {
  /** 无信号 · 2 条待提交 */
  words: string;
  icon?: IconName;
  /** What a tap does, or what happens by itself: 查看, 有信号就发. */
  aside?: string;
  /** Opens what waits; without it the bar only tells. */
  onOpen?: (() => void) | undefined;
}

/** Stands under the title as long as there is no signal or something waits to be sent. */
export function OfflineBar({ words, icon = 'no-signal', aside, onOpen }: OfflineBarProps) {
  const inside = (
    <>
      <Icon name={icon} size={16} />
      <Text className="grow">{words}</Text>
      {aside ? <Text className="offline-bar-aside">{aside}</Text> : null}
      {onOpen ? <Icon name="forward" size={16} /> : null}
    </>
  );
  if (!onOpen) {
    return (
      <View id="offline-bar" className="offline-bar" {...{ role: 'status' }}>
        {inside}
      </View>
    );
  }
  return (
    <Tap
      id="offline-bar"
      label={[words, aside].filter(Boolean).join(', ')}
      className="offline-bar"
      onTap={onOpen}
    >
      {inside}
    </Tap>
  );
}
