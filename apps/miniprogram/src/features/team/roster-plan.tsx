import { Picker, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Sheet } from '../../ui/sheet';
import { client } from '../api/client';
import { problemWords } from '../api/problem-words';
import { say } from '../frame/toast';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** Plans somebody's week: the same hours on some days. It stands in place of what was planned before. */
export function RosterPlan({ personId, onDone }: { personId: string; onDone: () => void }) {
  const [open, setOpen] = useState(false);
  const [days, setDays] = useState<readonly number[]>([1, 2, 3, 4, 5]);
  const [from, setFrom] = useState('08:00');
  const [to, setTo] = useState('18:00');
  const toggle = (day: number) =>
    setDays((before) => (before.includes(day) ? before.filter((one) => one !== day) : [...before, day]));
  const save = () =>
    client.putRoster(personId, { shifts: days.map((weekday) => ({ weekday, from, to })) }).then(
      () => {
        say(days.length === 0 ? '已取消排班' : '已排班');
        setOpen(false);
        onDone();
      },
      (error: unknown) => say(problemWords(error)),
    );
  return (
    <View>
      <Button id="member-roster" words="重新排班" kind="outline" onTap={() => setOpen(true)} />
      {open ? (
        <Sheet id="roster-sheet" title="每周哪几天?" onClose={() => setOpen(false)}>
          <View className="row row-wrap sheet-gap">
            {weekdays.map((word, index) => (
              <Chip
                key={word}
                id={`roster-day-${index + 1}`}
                words={`周${word}`}
                chosen={days.includes(index + 1)}
                onTap={() => toggle(index + 1)}
              />
            ))}
          </View>
          <View className="row row-wrap sheet-gap">
            <Picker mode="time" value={from} onChange={({ detail }) => setFrom(detail.value)}>
              <Chip id="roster-from" words={`${from} 起`} chosen onTap={() => undefined} />
            </Picker>
            <Picker mode="time" value={to} onChange={({ detail }) => setTo(detail.value)}>
              <Chip
                id="roster-to"
                words={`到${to <= from ? '次日' : ''} ${to}`}
                chosen
                onTap={() => undefined}
              />
            </Picker>
          </View>
          <View className="second sheet-gap">代替原来的排班, 一天都不选就是没有排班</View>
          <View className="sheet-send">
            <Button id="roster-save" words="保存" size="large" onTap={() => void save()} />
          </View>
        </Sheet>
      ) : null}
    </View>
  );
}
