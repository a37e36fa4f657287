import { Text, View } from '@tarojs/components';
import type { Report } from '@weilinli/contracts';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import type { Asking } from '../actions/use-actions';
import { peopleLines } from './people-lines';

interface PeopleCardProps {
  report: Report;
  /** Opens the sheet for a remark. */
  onWrite: (asking: Asking) => void;
}

/** Who has it, who helps, who reported it – as far as the reader may know –, and a word to them. No phone numbers. */
export function PeopleCard({ report, onWrite }: PeopleCardProps) {
  const lines = peopleLines(report);
  if (lines.length === 0) return null;
  return (
    <Card id="people">
      {lines.map(({ key, words, name, remark }) => (
        <View key={key} className="row row-apart deadline">
          <View className="grow">
            <Text className="second">{words}</Text>
            <View>{name}</View>
          </View>
          {remark ? (
            <Button
              id={`write-${key}`}
              words={remark.button}
              icon="message"
              kind="plain"
              onTap={() => onWrite({ deed: 'remark', title: remark.title, hint: remark.hint })}
            />
          ) : null}
        </View>
      ))}
    </Card>
  );
}
