import type { ReactNode } from 'react';

/** What opens the sharing when it is tapped: in a browser its own tap does (platform/share). */
export function ShareFrame({ children }: { children: ReactNode }) {
  return <>{children}</>;
}
