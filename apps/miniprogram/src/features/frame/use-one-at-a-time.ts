import { useRef } from 'react';

/** Does what a tap asks for, unless the last tap's is still being done: two taps come before a button is drawn at rest. */
export function useOneAtATime() {
  const atWork = useRef(false);
  return async (work: () => Promise<void>): Promise<void> => {
    if (atWork.current) return;
    atWork.current = true;
    try {
      await work();
    } finally {
      atWork.current = false;
    }
  };
}
