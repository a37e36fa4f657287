import { View } from '@tarojs/components';
import { useNow } from '../../platform/clock';
import { Card } from '../../ui/card';
import { wholeHours } from '../../ui/whole-hours';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { holidayLines, makeUpLines, todayWords } from './calendar-words';

/** By which days deadlines are counted: days off, days that are worked instead, and from when on it is not known yet. */
export function CalendarScreen() {
  const now = useNow();
  const { loaded, again } = useLoaded('calendar', () => client.calendar());
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(calendar) => (
        <View id="calendar">
          <Card>
            <View className="strong">{todayWords(calendar, now)}</View>
            <View className="second">
              {wholeHours(
                '按工作时间算的时限, 只数工作日 08:00–12:00、14:00–18:00。写着天或小时的, 照常走。',
              )}
            </View>
          </Card>
          <Days title="放假" lines={holidayLines(calendar, now)} />
          <Days title="调休上班" lines={makeUpLines(calendar, now)} />
          <View className="inset second">{calendar.notice}</View>
        </View>
      )}
    </LoadedView>
  );
}

function Days({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <Card title={title}>
      {lines.length === 0 ? <View className="second">已公布的里面没有了</View> : null}
      {lines.map((line) => (
        <View key={line} className="rule-line">
          {line}
        </View>
      ))}
    </Card>
  );
}
