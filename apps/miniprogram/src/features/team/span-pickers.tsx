import { View } from '@tarojs/components';
import type { RosterShift } from '@weilinli/contracts';
import { useNow } from '../../platform/clock';
import { DayPicker } from '../../ui/day-picker';
import { dayAfter } from '../actions/day-words';
import { dayWords } from '../duty/roster-words';

type Span = Pick<RosterShift, 'validFrom' | 'validTo'>;

interface SpanPickersProps {
  span: Span;
  onChoose: (span: Span) => void;
}

const longest = 366;

/** From which day until which a weekly shift is worked; untouched: from today, for good. */
export function SpanPickers({ span, onChoose }: SpanPickersProps) {
  const now = useNow();
  const { validFrom, validTo } = span;
  const today = dayAfter(now, 0);
  const end = dayAfter(now, longest);
  return (
    <View className="row row-wrap sheet-gap">
      <DayPicker
        id="roster-valid-from"
        words={validFrom === undefined ? '从今天' : `从 ${dayWords(validFrom)}`}
        day={validFrom ?? today}
        from={today}
        to={end}
        onChoose={(day) =>
          onChoose({ validFrom: day, ...(validTo !== undefined && validTo >= day ? { validTo } : {}) })
        }
      />
      <DayPicker
        id="roster-valid-to"
        words={validTo === undefined ? '一直有效' : `到 ${dayWords(validTo)}`}
        day={validTo ?? validFrom ?? today}
        from={validFrom ?? today}
        to={end}
        onChoose={(day) => onChoose({ ...span, validTo: day })}
      />
    </View>
  );
}
