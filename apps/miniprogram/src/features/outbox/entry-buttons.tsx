import { View } from '@tarojs/components';
import type { Entry } from '@weilinli/outbox';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { entryDoings } from './entry-doings';
import { dropEntry, tryEntryAgain } from './on-purpose';

interface EntryButtonsProps {
  entry: Entry;
  /** What has to be asked first. */
  onAsk: (question: 'correct' | 'remove') => void;
}

/** What the person can do about an entry. */
export function EntryButtons({ entry, onAsk }: EntryButtonsProps) {
  const { id } = entry;
  const { correct, again, reportId, seen, remove } = entryDoings(entry);
  return (
    <View className="row row-wrap sheet-gap">
      {correct ? <Button id={`correct-${id}`} words="改一改" onTap={() => onAsk('correct')} /> : null}
      {again ? (
        <Button id={`again-${id}`} words="再试一次" kind="outline" onTap={() => void tryEntryAgain(id)} />
      ) : null}
      {reportId ? (
        <Button
          id={`open-${id}`}
          words="看这一件"
          kind="outline"
          onTap={() => open('detail', { id: reportId })}
        />
      ) : null}
      {seen ? <Button id={`seen-${id}`} words="知道了" onTap={() => void dropEntry(id)} /> : null}
      {remove ? (
        <Button id={`remove-${id}`} words="删去" kind="danger" onTap={() => onAsk('remove')} />
      ) : null}
    </View>
  );
}
