import { View } from '@tarojs/components';
import { Button } from './button';
import { Icon, type IconName } from './icon';

interface EmptyProps {
  icon: IconName;
  words: string;
  action?: { id?: string; words: string; onTap: () => void };
}

/** A drawing, one sentence, one button: for nothing there yet, and for what went wrong. */
export function Empty({ icon, words, action }: EmptyProps) {
  return (
    <View className="empty" {...{ role: 'status' }}>
      <View className="empty-drawing">
        <Icon name={icon} size={24} />
      </View>
      <View>{words}</View>
      {action ? <Button id={action.id} words={action.words} kind="outline" onTap={action.onTap} /> : null}
    </View>
  );
}
