import { View } from '@tarojs/components';
import type names from '../../icons/names.json';

export type IconName = keyof typeof names;

/** A drawing in the colour of the text around it; decoration only, words stand beside it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: 16 | 20 | 24 | 40 }) {
  return <View className={`icon icon-${size} icon-${name}`} {...{ 'aria-hidden': 'true' }} />;
}
