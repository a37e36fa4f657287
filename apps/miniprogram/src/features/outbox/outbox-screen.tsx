import { View } from '@tarojs/components';
import { Heading } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { EntryCard } from './entry-card';
import { entrySections } from './entry-sections';
import { useEntries } from './outbox';

/** Everything that this person has handed in and that is not with the city yet. */
export function OutboxScreen() {
  const sections = entrySections(useEntries());
  if (sections.length === 0) {
    return <Empty icon="check" words="没有待提交的。没有信号时拍的、做的都会存在这里, 有信号就发。" />;
  }
  return (
    <View>
      {sections.map(({ key, words, entries }) => (
        <View key={key} id={`outbox-${key}`} className="section">
          <Heading words={`${words} · ${entries.length} 条`} />
          {entries.map((entry) => (
            <EntryCard key={entry.id} entry={entry} />
          ))}
        </View>
      ))}
    </View>
  );
}
