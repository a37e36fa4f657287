import { Text } from '@tarojs/components';
import { Icon } from '../ui/icon';
import { Tap } from '../ui/tap';

export interface ShareButtonProps {
  id: string;
  words: string;
  onTap: () => void;
}

export function ShareButton({ id, words, onTap }: ShareButtonProps) {
  return (
    <Tap id={id} label={words} className="share-button" onTap={onTap}>
      <Icon name="share" size={16} />
      <Text>{words}</Text>
    </Tap>
  );
}
