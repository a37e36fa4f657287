import { View } from '@tarojs/components';
import { type CSSProperties, createContext, type ReactNode, useContext } from 'react';

interface ScreenProps {
  id: string;
  /** How large letters are: 1 as drawn. */
  size: number;
  children: ReactNode;
}

// From here on two things side by side become one below the other.
const roomyFrom = 1.25;
const roomiestFrom = 1.6;
const Roomy = createContext(false);

/** The ground every page stands on: theme, type size, room for the phone's own edges. */
export function Screen({ id, size, children }: ScreenProps) {
  const roomy = size >= roomyFrom;
  return (
    <View id={id} className={`screen ${classOf(size)}`} style={typeScale(size)}>
      <Roomy.Provider value={roomy}>{children}</Roomy.Provider>
    </View>
  );
}

/** Whether letters are so large here that things stand below each other. */
export function useRoomy(): boolean {
  return useContext(Roomy);
}

function classOf(size: number): string {
  if (size >= roomiestFrom) return 'screen-large screen-largest';
  return size >= roomyFrom ? 'screen-large' : '';
}

// React's style type knows no custom properties.
function typeScale(size: number): CSSProperties {
  return { '--fs': String(size) } as CSSProperties;
}
