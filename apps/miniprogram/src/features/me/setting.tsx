import { Text } from '@tarojs/components';
import { Icon, type IconName } from '../../ui/icon';
import { Tap } from '../../ui/tap';

interface SettingProps {
  id: string;
  icon: IconName;
  words: string;
  answer?: string;
  on?: boolean;
  onTap: () => void;
}

/** A line that leads somewhere, or a switch that says how it stands. */
export function Setting({ id, icon, words, answer, on, onTap }: SettingProps) {
  const asSwitch = on === undefined ? {} : { role: 'switch' as const, chosen: on };
  return (
    <Tap id={id} label={words} className="list-row" onTap={onTap} {...asSwitch}>
      <Icon name={icon} />
      <Text className="grow">{words}</Text>
      {answer ? <Text className="second">{answer}</Text> : <Icon name="forward" />}
    </Tap>
  );
}
