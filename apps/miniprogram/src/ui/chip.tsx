import { ledBy } from './icon';
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
      role="radio"
      chosen={chosen}
      className={chosen ? `chip chip-chosen ${ledBy('check', 16)}` : 'chip'}
      onTap={onTap}
    >
      {words}
    </Tap>
  );
}
