import { View } from '@tarojs/components';
import { useState } from 'react';
import { useNow } from '../../platform/clock';
import { Button } from '../../ui/button';
import { DayPicker } from '../../ui/day-picker';
import { Sheet } from '../../ui/sheet';
import { dayAfter } from '../actions/day-words';
import { client } from '../api/client';
import { dayWords } from '../duty/roster-words';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import { HoursPickers } from './hours-pickers';
import { dayInstead } from './roster-change';

const longest = 366;

/** Plans one day of somebody's: a Saturday, a holiday, another hour. Days off are leave. */
export function RosterDay({ personId, onDone }: { personId: string; onDone: () => void }) {
  const now = useNow();
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState(dayAfter(now, 1));
  const [hours, setHours] = useState({ from: '08:00', to: '18:00' });
  const { busy, send } = useSending();
  const save = () =>
    send(async () => {
      const { shifts } = await client.roster(personId);
      await client.putRoster(personId, { shifts: dayInstead(shifts, { day, ...hours }, dayAfter(now, 0)) });
      say(`已排 ${dayWords(day)}`);
      setOpen(false);
      onDone();
    });
  return (
    <View>
      <Button id="member-day" words="单独排一天" kind="outline" onTap={() => setOpen(true)} />
      {open ? (
        <Sheet id="day-sheet" title="哪一天, 几点到几点?" onClose={() => setOpen(false)}>
          <View className="row row-wrap sheet-gap">
            <DayPicker
              id="day-which"
              words={dayWords(day)}
              day={day}
              from={dayAfter(now, 0)}
              to={dayAfter(now, longest)}
              onChoose={setDay}
            />
          </View>
          <HoursPickers name="day" hours={hours} onChoose={setHours} />
          <View className="second sheet-gap">代替他那天的排班; 要他那天休息, 请替他请假</View>
          <View className="sheet-send">
            <Button id="day-save" words="保存" size="large" busy={busy} onTap={() => void save()} />
          </View>
        </Sheet>
      ) : null}
    </View>
  );
}
