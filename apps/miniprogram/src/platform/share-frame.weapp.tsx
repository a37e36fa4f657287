import { Button } from '@tarojs/components';
import type { ReactNode } from 'react';

/** WeChat opens its sharing from its own button only, and then asks the page for the card. */
export function ShareFrame({ children }: { children: ReactNode }) {
  return (
    <Button openType="share" hoverClass="none" className="share-frame">
      {children}
    </Button>
  );
}
