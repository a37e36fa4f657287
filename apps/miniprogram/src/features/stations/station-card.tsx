import { View } from '@tarojs/components';
import type { NearbyStation } from '@weilinli/contracts';
import { useNow } from '../../platform/clock';
import { leadTo } from '../../platform/navigate';
import { ring } from '../../platform/telephone';
import { Button } from '../../ui/button';
import { Names } from '../../ui/names';
import { Pill } from '../../ui/pill';
import { wholeHours } from '../../ui/whole-hours';
import { distanceWords } from '../reports/place-words';
import { closedWords, facilitiesWords, openPill } from './station-words';

/** Where it is, what it has, whether it is open, and the way there. */
export function StationCard({ station }: { station: NearbyStation }) {
  const now = useNow();
  const { code, name, address, place, phone, note, distance, hoursWords } = station;
  const pill = openPill(station, now);
  const closed = closedWords(station, now);
  return (
    <View className="card" id={`station-${code}`}>
      <View className="report-card-head">
        <View className="strong">{name}</View>
        <View className="second">{distanceWords(distance)}</View>
      </View>
      <View className="pills">
        <Pill words={pill.words} tone={pill.tone} />
      </View>
      <Names names={facilitiesWords(station)} between="·" />
      <View className="beside">
        <View className="beside-words second">
          <View>{address}</View>
          <View>{wholeHours(hoursWords)}</View>
          {closed ? <View>{closed}</View> : null}
          {note ? <View>{note}</View> : null}
        </View>
        <Button
          id={`way-${code}`}
          words="导航"
          icon="go"
          kind="outline"
          onTap={() => leadTo({ place, name, address })}
        />
        {phone ? (
          <Button id={`ring-${code}`} words="电话" icon="phone" kind="plain" onTap={() => ring(phone)} />
        ) : null}
      </View>
    </View>
  );
}
