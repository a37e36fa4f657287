import { useEffect, useState } from 'react';
import { soon } from '../frame/soon';

/** False until what a page is for had time to come. */
export function useSoon(): boolean {
  const [isSoon, setSoon] = useState(false);
  useEffect(() => soon(() => setSoon(true)), []);
  return isSoon;
}
