import { View } from '@tarojs/components';
import { Button } from './button';
import { Icon, type IconName } from './icon';
import { spokenRole } from './spoken';

interface EmptyProps {
  icon: IconName;
  words: string;
  action?: { id?: string; words: string; onTap: () => void };
}

/** A drawing, one sentence, one button: for nothing there yet, and for what went wrong. */
export function Empty({ icon, words, action }: EmptyProps) {
  return (
    <View className="empty" {...spokenRole('status')}>
      <View className="empty-drawing empty-drawing-large">
        <Icon name={icon} size={40} />
      </View>
      <View className="empty-words">{words}</View>
      {action ? <Button id={action.id} words={action.words} kind="outline" onTap={action.onTap} /> : null}
    </View>
  );
}
