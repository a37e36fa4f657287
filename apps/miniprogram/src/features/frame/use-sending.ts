import { useState } from 'react';
import { problemWords } from '../api/problem-words';
import { say } from './toast';

/** Something that is sent from a button, which rests meanwhile; what goes wrong with it is said. */
export function useSending() {
  const [busy, setBusy] = useState(false);
  const send = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      say(problemWords(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, send };
}
