import { View } from '@tarojs/components';
import { useState } from 'react';
import { freshKey } from '../../platform/chance';
import { useNow } from '../../platform/clock';
import { Button } from '../../ui/button';
import { DayPicker } from '../../ui/day-picker';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { ChoiceList } from '../actions/choice-list';
import { dayAfter } from '../actions/day-words';
import { client } from '../api/client';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import { handedOverWords, leaveBetween } from './leave-words';
import { dayWords } from './roster-words';

interface LeaveSheetProps {
  /** Absent: oneself. */
  personId?: string;
  onTaken: () => void;
  onClose: () => void;
}

const longest = 366;
const reasonLength = 200;

/** From which day to which, why, and what becomes of the tasks: all of it in one step. */
export function LeaveSheet({ personId, onTaken, onClose }: LeaveSheetProps) {
  const now = useNow();
  const [first, setFirst] = useState(dayAfter(now, 1));
  const [last, setLast] = useState(dayAfter(now, 1));
  const [reason, setReason] = useState('');
  const [tasks, setTasks] = useState<'hand-over' | 'keep'>('hand-over');
  const { busy, send } = useSending();
  const [key] = useState(freshKey);
  const take = async () => {
    const taken = await client.takeLeave(
      {
        ...(personId === undefined ? {} : { personId }),
        ...leaveBetween(first, last, now),
        ...(reason.trim() ? { reason: reason.trim() } : {}),
        ...(tasks === 'hand-over' ? { handOver: 'choose' } : {}),
      },
      key,
    );
    say(['已请假', handedOverWords(taken.handedOver)].filter(Boolean).join(': '));
    onTaken();
  };
  return (
    <Sheet id="leave-sheet" title={personId === undefined ? '请假' : '替他请假'} onClose={onClose}>
      <View className="row row-wrap sheet-gap">
        <DayPicker
          id="leave-first"
          words={`从 ${dayWords(first)}`}
          day={first}
          from={dayAfter(now, 0)}
          to={dayAfter(now, longest)}
          onChoose={(day) => {
            setFirst(day);
            if (last < day) setLast(day);
          }}
        />
        <DayPicker
          id="leave-last"
          words={`到 ${dayWords(last)}`}
          day={last}
          from={first}
          to={dayAfter(now, longest)}
          onChoose={setLast}
        />
      </View>
      <Field
        id="leave-reason"
        className="sheet-gap"
        value={reason}
        placeholder="原因 (可不填)"
        maxlength={reasonLength}
        onType={setReason}
      />
      <View className="sheet-gap second">手上的任务</View>
      <ChoiceList
        name="leave-tasks"
        choices={[
          { key: 'hand-over', words: '现在就交接', hint: '按规则另外找人, 找不到的交回派遣员' },
          { key: 'keep', words: '自己留着', hint: '时限照常走, 要在休假前做完' },
        ]}
        chosen={tasks}
        onChoose={(chosen) => setTasks(chosen === 'keep' ? 'keep' : 'hand-over')}
      />
      <View className="sheet-send">
        <Button id="leave-send" words="确定请假" size="large" busy={busy} onTap={() => void send(take)} />
      </View>
    </Sheet>
  );
}
