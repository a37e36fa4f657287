import { useEffect, useState } from 'react';
import { whenDrawn } from '../../platform/when-drawn';

/** False at the first drawing, true once that is on the screen: what is below it need not be sent with it. */
export function useLater(): boolean {
  return useLaterThan(true);
}

/** False until something has come (`isThere`) and is on the screen. */
export function useLaterThan(isThere: boolean): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    if (!isThere) return undefined;
    let isGone = false;
    whenDrawn(() => {
      if (!isGone) setLater(true);
    });
    return () => {
      isGone = true;
    };
  }, [isThere]);
  return later;
}
