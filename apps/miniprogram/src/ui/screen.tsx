import { View } from '@tarojs/components';
import type { CSSProperties, ReactNode } from 'react';

interface ScreenProps {
  id: string;
  large: boolean;
  /** WeChat's own type setting; 1 in a browser, which scales by itself. */
  fontScale?: number;
  children: ReactNode;
}

/** The ground every page stands on: theme, type size, room for the phone's own edges. */
export function Screen({ id, large, fontScale = 1, children }: ScreenProps) {
  const size = (large ? 1.3 : 1) * fontScale;
  return (
    <View id={id} className={`screen ${large ? 'screen-large' : ''}`} style={typeScale(size)}>
      {children}
    </View>
  );
}

// React's style type knows no custom properties.
function typeScale(size: number): CSSProperties {
  return { '--fs': String(size) } as CSSProperties;
}
