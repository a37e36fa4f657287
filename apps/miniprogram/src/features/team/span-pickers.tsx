import { Picker, View } from '@tarojs/components';
import type { RosterShift } from '@weilinli/contracts';
import { useNow } from '../../platform/clock';
import { Picked } from '../../ui/picked';
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
      <Picker
        mode="date"
        value={validFrom ?? today}
        start={today}
        end={end}
        onChange={({ detail: { value } }) =>
          onChoose({ validFrom: value, ...(validTo !== undefined && validTo >= value ? { validTo } : {}) })
        }
      >
        <Picked
          id="roster-valid-from"
          words={validFrom === undefined ? '从今天' : `从 ${dayWords(validFrom)}`}
          icon="calendar"
        />
      </Picker>
      <Picker
        mode="date"
        value={validTo ?? validFrom ?? today}
        start={validFrom ?? today}
        end={end}
        onChange={({ detail }) => onChoose({ ...span, validTo: detail.value })}
      >
        <Picked
          id="roster-valid-to"
          words={validTo === undefined ? '一直有效' : `到 ${dayWords(validTo)}`}
          icon="calendar"
        />
      </Picker>
    </View>
  );
}
