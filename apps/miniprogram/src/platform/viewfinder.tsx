import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { type ChosenPhoto, takePhoto } from './photos';

/** What the camera sees. A page in a browser has none of its own: the device's camera opens by `shoot`, and `children` stand there instead. */
export function Viewfinder({ children }: { children: ReactNode }) {
  return <View className="viewfinder viewfinder-none">{children}</View>;
}

/** One photo. Undefined: the person changed his mind. */
export function shoot(): Promise<ChosenPhoto | undefined> {
  return takePhoto();
}
