import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

export function Card({ title, id, children }: { title?: string; id?: string; children: ReactNode }) {
  return (
    <View className="card" {...(id === undefined ? {} : { id })}>
      {title ? <View className="card-title">{title}</View> : null}
      {children}
    </View>
  );
}

export function Heading({ words }: { words: string }) {
  return (
    <View className="heading" {...{ role: 'heading', 'aria-level': '2' }}>
      {words}
    </View>
  );
}
