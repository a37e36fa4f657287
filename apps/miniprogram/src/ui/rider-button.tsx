import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { dotsAtEnd } from './names';
import { Tap } from './tap';

interface RiderButtonProps {
  id: string;
  /** 井盖 */
  words: string;
  /** 缺失 · 移位 */
  hint?: string;
  icon?: IconName;
  onTap: () => void;
}

/** Large enough for a thumb in a glove: black on yellow, in sun and in rain. */
export function RiderButton({ id, words, hint, icon, onTap }: RiderButtonProps) {
  return (
    <Tap id={id} label={[words, hint].filter(Boolean).join(', ')} className="rider-button" onTap={onTap}>
      {icon ? <Icon name={icon} size={24} /> : null}
      <Text className="rider-button-words">{words}</Text>
      {hint ? <Text className="rider-button-hint">{dotsAtEnd(hint)}</Text> : null}
    </Tap>
  );
}

/** Two and two of them, at the bottom, where the thumb is. */
export function RiderGrid({ children }: { children: ReactNode }) {
  return <View className="rider-grid">{children}</View>;
}

/** The dark ground of the rider's screen: photo above, words in a line, buttons below. */
export function RiderGround({ children }: { children: ReactNode }) {
  return <View className="rider">{children}</View>;
}
