import { useRef, useState } from 'react';
import { problemWords } from '../api/problem-words';
import { say } from './toast';

/**
 * Something that is sent from a button, once however often it is tapped meanwhile; the button rests until there is an
 * answer. What goes wrong is said. `after` follows whatever came of it. `work` begins in the tap itself, as WeChat's own
 * questions want it.
 */
export function useSending(after?: () => void) {
  const [busy, setBusy] = useState(false);
  const atWork = useRef(false);
  const send = async (work: () => Promise<void>): Promise<void> => {
    // A second tap may come before the button could be drawn at rest.
    if (atWork.current) return;
    atWork.current = true;
    setBusy(true);
    try {
      await work();
    } catch (error) {
      say(problemWords(error));
    } finally {
      atWork.current = false;
      setBusy(false);
      after?.();
    }
  };
  return { busy, send };
}
