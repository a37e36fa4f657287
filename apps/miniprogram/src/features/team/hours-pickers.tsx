import { Picker, View } from '@tarojs/components';
import { Chip } from '../../ui/chip';
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
        <Chip id={`${name}-from`} words={`${from} 起`} chosen onTap={() => undefined} />
      </Picker>
      <Picker mode="time" value={to} onChange={({ detail }) => onChoose({ from, to: detail.value })}>
        <Chip
          id={`${name}-to`}
          words={`到${to <= from ? '次日' : ''} ${to}`}
          chosen
          onTap={() => undefined}
        />
      </Picker>
    </View>
  );
}
