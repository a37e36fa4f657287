import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Sheet } from '../../ui/sheet';
import { ChoiceList } from '../actions/choice-list';
import { client } from '../api/client';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import { HoursPickers } from './hours-pickers';
import { type Week, weekBeside, weekOf } from './roster-change';
import { SpanPickers } from './span-pickers';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** Plans somebody's week: the same hours on some days, in place of what was planned before or beside it. */
export function RosterPlan({ personId, onDone }: { personId: string; onDone: () => void }) {
  const [open, setOpen] = useState(false);
  const [days, setDays] = useState<readonly number[]>([1, 2, 3, 4, 5]);
  const [hours, setHours] = useState({ from: '08:00', to: '18:00' });
  const [span, setSpan] = useState<Pick<Week, 'validFrom' | 'validTo'>>({});
  const [how, setHow] = useState<'instead' | 'beside'>('instead');
  const { busy, send } = useSending();
  const toggle = (day: number) =>
    setDays((before) => (before.includes(day) ? before.filter((one) => one !== day) : [...before, day]));
  const save = () =>
    send(async () => {
      const week = { days, ...hours, ...span };
      const shifts =
        how === 'instead' ? weekOf(week) : weekBeside((await client.roster(personId)).shifts, week);
      await client.putRoster(personId, { shifts });
      say(shifts.length === 0 ? '已取消排班' : '已排班');
      setOpen(false);
      onDone();
    });
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
          <HoursPickers name="roster" hours={hours} onChoose={setHours} />
          <SpanPickers span={span} onChoose={setSpan} />
          <ChoiceList
            name="roster"
            choices={[
              { key: 'instead', words: '代替原来的排班', hint: '一天都不选就是没有排班' },
              { key: 'beside', words: '再加一班', hint: '原来的照旧, 时间不能重叠' },
            ]}
            chosen={how}
            onChoose={(key) => setHow(key === 'beside' ? 'beside' : 'instead')}
          />
          <View className="sheet-send">
            <Button id="roster-save" words="保存" size="large" busy={busy} onTap={() => void save()} />
          </View>
        </Sheet>
      ) : null}
    </View>
  );
}
