import type { ReactNode } from 'react';
import { Slot } from '../../ui/slot';
import { useLater } from './use-later';

/** What stands below the first screenful: drawn once that is there. */
export function Later({ children }: { children: ReactNode }) {
  return <Slot>{useLater() ? children : null}</Slot>;
}
