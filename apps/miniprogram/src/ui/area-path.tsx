import { Text } from '@tarojs/components';

/** 武昌区 › 南湖街道 › 第 9 网格 – from the district down; the city goes without saying. */
export function AreaPath({ names }: { names: readonly string[] }) {
  return <Text className="second">{names.join(' › ')}</Text>;
}
