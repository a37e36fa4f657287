import { useRef, useState } from 'react';
import { EndOfList } from '../../platform/end-of-list';
import { Button } from '../../ui/button';
import { problemWords } from '../api/problem-words';
import { say } from './toast';

/** Asks for the next page of a list: by itself at the end of the page, and by hand. */
export function MoreButton({ onTap }: { onTap: () => Promise<void> }) {
  const [busy, setBusy] = useState(false);
  const [grown, setGrown] = useState(0);
  const flying = useRef(false);
  const go = () => {
    // Reaching the end is told more than once before the button can show that it is busy.
    if (flying.current) return;
    flying.current = true;
    setBusy(true);
    onTap()
      // Not where it failed: it would be asked for again and again.
      .then(() => setGrown((times) => times + 1))
      .catch((error: unknown) => say(problemWords(error)))
      .finally(() => {
        flying.current = false;
        setBusy(false);
      });
  };
  return (
    <EndOfList grown={grown} onReached={go}>
      <Button id="list-more" words="再看一些" kind="plain" busy={busy} onTap={go} />
    </EndOfList>
  );
}
