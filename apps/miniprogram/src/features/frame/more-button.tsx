import { useState } from 'react';
import { EndOfList } from '../../platform/end-of-list';
import { Button } from '../../ui/button';
import { useSending } from './use-sending';

/** Asks for the next page of a list: by itself at the end of the page, and by hand. */
export function MoreButton({ onTap }: { onTap: () => Promise<void> }) {
  const { busy, send } = useSending();
  const [grown, setGrown] = useState(0);
  const ask = () =>
    void send(async () => {
      await onTap();
      // Not where it failed: it would be asked for again and again.
      setGrown((times) => times + 1);
    });
  return (
    <EndOfList grown={grown} onReached={ask}>
      <Button id="list-more" words="再看一些" kind="plain" busy={busy} onTap={ask} />
    </EndOfList>
  );
}
