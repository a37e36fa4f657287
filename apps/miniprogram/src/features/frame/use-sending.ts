import { useState } from 'react';
import { problemWords } from '../api/problem-words';
import { say } from './toast';
import { useOneAtATime } from './use-one-at-a-time';

/**
 * Something that is sent from a button, once however often it is tapped meanwhile; the button rests until there is an
 * answer. What goes wrong is said. `after` follows whatever came of it. `work` begins in the tap itself, as WeChat's own
 * questions want it.
 */
export function useSending(after?: () => void) {
  const [busy, setBusy] = useState(false);
  const oneAtATime = useOneAtATime();
  const send = (work: () => Promise<void>): Promise<void> =>
    oneAtATime(async () => {
      setBusy(true);
      try {
        await work();
      } catch (error) {
        say(problemWords(error));
      } finally {
        setBusy(false);
        after?.();
      }
    });
  return { busy, send };
}
