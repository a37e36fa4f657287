import { Text } from '@tarojs/components';
import { useHere } from '../place/here';
import { pathNames, useLocated } from '../place/use-located';
import { useSoon } from './use-soon';

/** 南湖街道 · 第 3 社区: where I am, at the edge of the title. */
export function HereName() {
  const here = useHere();
  const isSoon = useSoon();
  const { loaded } = useLocated(isSoon && here.state === 'known' ? here.place : undefined);
  if (loaded.state !== 'ready') return null;
  return <Text className="second">{pathNames(loaded.value.areas).slice(1, 3).join(' · ')}</Text>;
}
