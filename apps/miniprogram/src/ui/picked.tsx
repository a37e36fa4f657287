import { type IconName, ledBy } from './icon';
import { Tap } from './tap';

interface PickedProps {
  id: string;
  words: string;
  icon: IconName;
}

/** What a wheel stands at; to be put inside the picker, which opens at a tap on it. No answer among others: no tick. */
export function Picked({ id, words, icon }: PickedProps) {
  return (
    <Tap id={id} className={`chip ${ledBy(icon, 16)}`} onTap={() => undefined}>
      {words}
    </Tap>
  );
}
