import { View } from '@tarojs/components';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { Names } from '../../ui/names';
import { Tap } from '../../ui/tap';
import { distanceWords } from '../reports/place-words';
import { facilitiesWords, openPill } from './station-words';
import { useStations } from './use-stations';

/** The next place to sit down, and the way to all of them. */
export function NearestStation() {
  const now = useNow();
  const { stations, here } = useStations();
  const [nearest] = stations ?? [];
  const title = nearest?.name ?? '户外工作者驿站';
  const aside = nearest ? distanceWords(nearest.distance) : '去看看';
  const names = nearest
    ? [...facilitiesWords(nearest), openPill(nearest, now).words]
    : [none(here.state === 'unknown' ? 'nowhere' : stations ? 'none' : 'looking')];
  return (
    <Tap id="to-stations" role="link" className="card" onTap={() => open('stations')}>
      <View className="report-card-head">
        <View className="strong">{title}</View>
        <View className="second">{aside}</View>
      </View>
      <Names names={names} between="·" />
    </Tap>
  );
}

function none(why: 'nowhere' | 'none' | 'looking'): string {
  switch (why) {
    case 'nowhere':
      return '打开定位, 就能看到最近的一处';
    case 'none':
      return '五公里内还没有登记的驿站';
    case 'looking':
      return '正在找最近的一处…';
    default:
      return why satisfies never;
  }
}
