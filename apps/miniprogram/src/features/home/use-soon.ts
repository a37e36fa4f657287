import { useEffect, useState } from 'react';
import { soon } from '../frame/soon';

/** False until what a page is for had time to come. */
export function useSoon(): boolean {
  const [isSoon, setSoon] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSoon(true), soon);
    return () => clearTimeout(timer);
  }, []);
  return isSoon;
}
