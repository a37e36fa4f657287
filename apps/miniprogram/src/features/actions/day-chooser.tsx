import { Picker, View } from '@tarojs/components';
import { useNow } from '../../platform/clock';
import { Chip } from '../../ui/chip';
import { dayAfter, pauseDays, resumedWords, usualDays } from './day-words';

interface DayChooserProps {
  chosen: string | undefined;
  onChoose: (day: string) => void;
}

/** Until which day: the usual ones by one tap, any other from the phone's calendar. */
export function DayChooser({ chosen, onChoose }: DayChooserProps) {
  const now = useNow();
  const { first, last } = pauseDays(now);
  const isUsual = usualDays.some(({ days }) => dayAfter(now, days) === chosen);
  return (
    <View className="sheet-gap">
      <View className="second sheet-hint">哪一天恢复处理?</View>
      <View className="row row-wrap" {...{ role: 'radiogroup', ariaLabel: '到哪一天' }}>
        {usualDays.map(({ days, words }) => (
          <Chip
            key={days}
            id={`until-${days}`}
            words={words}
            chosen={dayAfter(now, days) === chosen}
            onTap={() => onChoose(dayAfter(now, days))}
          />
        ))}
        <Picker
          mode="date"
          value={chosen ?? first}
          start={first}
          end={last}
          onChange={({ detail }) => onChoose(detail.value)}
        >
          <Chip
            id="until-other"
            words="选日期"
            chosen={chosen !== undefined && !isUsual}
            onTap={() => undefined}
          />
        </Picker>
      </View>
      {chosen ? (
        <View id="until-chosen" className="second sheet-gap">
          {resumedWords(chosen)}
        </View>
      ) : null}
    </View>
  );
}
