import { View } from '@tarojs/components';
import type names from '../../icons/names.json';

export type IconName = keyof typeof names;

/**
 * The class by which something is led by a drawing in the colour of its words. Where words follow, this is the way: the
 * drawing is no node of its own, and WeChat is sent every node.
 */
export function ledBy(name: IconName, size: 16 | 20 | 24 = 20): string {
  return `led-${size} icon-${name}`;
}

/** A drawing by itself, in the colour of the text around it; decoration only, words stand beside it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: 16 | 20 | 24 | 40 }) {
  return <View className={`icon icon-${size} icon-${name}`} {...{ 'aria-hidden': 'true' }} />;
}
