import { Picker } from '@tarojs/components';
import { Picked } from './picked';

interface DayPickerProps {
  id: string;
  words: string;
  /** Days as `2026-11-25`, both ends among them. */
  day: string;
  from: string;
  to: string;
  onChoose: (day: string) => void;
}

/** A day from the phone's calendar. */
export function DayPicker({ id, words, day, from, to, onChoose }: DayPickerProps) {
  return (
    <Picker mode="date" value={day} start={from} end={to} onChange={({ detail }) => onChoose(detail.value)}>
      <Picked id={id} words={words} icon="calendar" />
    </Picker>
  );
}
