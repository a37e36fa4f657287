import { Text, View } from '@tarojs/components';
import type { Report } from '@weilinli/contracts';
import { Card } from '../../ui/card';
import { handlerName } from '../reports/state-words';

/** Who has it, who helps, who reported it – as far as the reader may know. */
export function PeopleCard({ report }: { report: Report }) {
  const lines = [
    ...(report.assignee ? [{ words: '谁在处理', name: handlerName(report.assignee) }] : []),
    ...report.coHandlers.map((handler) => ({ words: '协办', name: handlerName(handler) })),
    ...(report.reporter && !report.relations.includes('reporter')
      ? [{ words: '谁上报的', name: report.reporter.displayName }]
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Card id="people">
      {lines.map(({ words, name }) => (
        <View key={`${words} ${name}`} className="row row-apart deadline">
          <Text className="second">{words}</Text>
          <Text>{name}</Text>
        </View>
      ))}
    </Card>
  );
}
