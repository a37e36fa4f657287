import { Text, View } from '@tarojs/components';
import type { Located, Place } from '@weilinli/contracts';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import { useLocated } from '../place/use-located';

interface RiderBarProps {
  place: Place | undefined;
  onUsual: () => void;
  /** What all this has brought. */
  onPoints?: () => void;
  /** The place of the photo can be moved. */
  onPlace?: () => void;
  /** Another photo instead of this one. */
  onAgain?: () => void;
}

/** Over the photo: where it is, and the ways out. */
export function RiderBar({ place, onUsual, onPoints, onPlace, onAgain }: RiderBarProps) {
  const { loaded } = useLocated(place);
  const areas = loaded.state === 'ready' ? loaded.value.areas : [];
  const words = place ? placeWords(areas) : onPlace ? '不知道在哪里, 点这里选' : '正在定位';
  return (
    <View className="rider-bar">
      {onPlace ? (
        <Tap id="rider-place" label={`${words}, 调整位置`} className="rider-tap" onTap={onPlace}>
          <PlaceTag words={words} />
        </Tap>
      ) : (
        <PlaceTag words={words} />
      )}
      <View className="row">
        {onAgain ? (
          <Tap id="rider-again" className="rider-tap" onTap={onAgain}>
            <View className="rider-tag">
              <Icon name="again" size={16} />
              <Text>重拍</Text>
            </View>
          </Tap>
        ) : null}
        {onPoints ? (
          <Tap id="rider-points" label="我的积分" className="rider-tap" onTap={onPoints}>
            <View className="rider-tag">积分</View>
          </Tap>
        ) : null}
        <Tap id="rider-usual" className="rider-tap" onTap={onUsual}>
          <View className="rider-tag">普通模式</View>
        </Tap>
      </View>
    </View>
  );
}

function PlaceTag({ words }: { words: string }) {
  return (
    <View className="rider-tag">
      <Icon name="locate" size={16} />
      <Text>{words}</Text>
    </View>
  );
}

/** 南湖街道 · 第 9 网格: what is left of the path is too long for a phone held in one hand. */
function placeWords(areas: Located['areas']): string {
  const shown = areas.filter(({ kind }) => kind === 'street' || kind === 'grid');
  return shown.length > 0 ? shown.map(({ name }) => name).join(' · ') : '已定位';
}
