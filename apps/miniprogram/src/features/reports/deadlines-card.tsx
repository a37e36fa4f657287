import { Text, View } from '@tarojs/components';
import type { Report } from '@weilinli/contracts';
import { Card } from '../../ui/card';
import { Pill } from '../../ui/pill';
import { deadlineLines } from './deadline-words';

/** The three deadlines in words. */
export function DeadlinesCard({ report, now }: { report: Report; now: Date }) {
  const lines = deadlineLines(report, now);
  if (lines.length === 0) return null;
  return (
    <Card id="deadlines">
      {lines.map(({ key, words, pill }) => (
        <View key={key} id={`deadline-${key}`} className="row row-apart deadline">
          <Text className="second">{words}</Text>
          <Pill words={pill.words} tone={pill.tone} />
        </View>
      ))}
    </Card>
  );
}
