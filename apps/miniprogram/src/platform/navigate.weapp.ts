import Taro from '@tarojs/taro';
import { fromWgs84, toWgs84 } from '@weilinli/domain';
import type { Destination } from './navigate';

/** WeChat's own map, from which a person starts the navigation he is used to. */
export function leadTo({ place, name, address }: Destination): void {
  const { longitude, latitude } = fromWgs84(toWgs84(place, place.datum), 'gcj02');
  Taro.openLocation({ longitude, latitude, name, ...(address ? { address } : {}), scale: 17 }).catch(
    // Leaving it again is no failure.
    () => undefined,
  );
}
