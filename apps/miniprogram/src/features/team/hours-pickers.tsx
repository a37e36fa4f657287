import { Picker, View } from '@tarojs/components';
import { Picked } from '../../ui/picked';
import type { Hours } from './roster-change';

interface HoursPickersProps {
  /** What the ids begin with. */
  name: string;
  hours: Hours;
  onChoose: (hours: Hours) => void;
}

/** From when until when; what ends earlier than it begins ends on the next day. */
export function HoursPickers({ name, hours: { from, to }, onChoose }: HoursPickersProps) {
  return (
    <View className="row row-wrap sheet-gap">
      <Picker mode="time" value={from} onChange={({ detail }) => onChoose({ from: detail.value, to })}>
        <Picked id={`${name}-from`} words={`${from} 起`} icon="clock" />
      </Picker>
      <Picker mode="time" value={to} onChange={({ detail }) => onChoose({ from, to: detail.value })}>
        <Picked id={`${name}-to`} words={`到${to <= from ? '次日' : ''} ${to}`} icon="clock" />
      </Picker>
    </View>
  );
}
