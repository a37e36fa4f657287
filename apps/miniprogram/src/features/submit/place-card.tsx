import { Text, View } from '@tarojs/components';
import type { Place } from '@weilinli/contracts';
import { AreaPath } from '../../ui/area-path';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { problemWords } from '../api/problem-words';
import { pathNames, useLocated } from '../place/use-located';

/** The place as it was found, in names, with a way to move it. */
export function PlaceCard({ place, onAdjust }: { place: Place; onAdjust: () => void }) {
  const { loaded } = useLocated(place);
  const accuracy = place.accuracy === undefined ? '' : `误差约 ${Math.max(1, Math.round(place.accuracy))} 米`;
  return (
    <Card id="place">
      <View className="beside">
        <View className="beside-words">
          <View className="names">
            <Text className="strong">{place.address ?? '你现在的位置'}</Text>
            <Text className="second">{accuracy}</Text>
          </View>
          {loaded.state === 'waiting' ? <View className="second">正在看这里归谁管…</View> : null}
          {loaded.state === 'failed' ? <View className="danger">{problemWords(loaded.error)}</View> : null}
          {loaded.state === 'ready' ? <AreaPath names={pathNames(loaded.value.areas)} /> : null}
          {loaded.state === 'ready' && loaded.value.note === 'city-desk' ? (
            <View className="second">这里在城区边上, 会交给市里的派遣员</View>
          ) : null}
        </View>
        <Button id="place-adjust" words="调整" kind="plain" onTap={onAdjust} />
      </View>
    </Card>
  );
}
