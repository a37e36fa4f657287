import { Text } from '@tarojs/components';
import { Icon } from './icon';
import { Tap } from './tap';

interface ChipProps {
  id?: string;
  words: string;
  chosen: boolean;
  onTap: () => void;
}

/** One of several answers. The chosen one carries a tick as well as a colour. */
export function Chip({ id, words, chosen, onTap }: ChipProps) {
  return (
    <Tap
      id={id}
      label={words}
      role="radio"
      chosen={chosen}
      className={`chip ${chosen ? 'chip-chosen' : ''}`}
      onTap={onTap}
    >
      {chosen ? <Icon name="check" size={16} /> : null}
      <Text>{words}</Text>
    </Tap>
  );
}
