import { useEffect, useState } from 'react';

// Longer than between two keys, shorter than anybody waits for.
const pause = 250;

/** What is typed, once the typing pauses: a key by itself finds nothing and draws nothing. */
export function useSettled<Value>(typed: Value): Value {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
