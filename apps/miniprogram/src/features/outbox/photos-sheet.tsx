import { View } from '@tarojs/components';
import type { Entry } from '@weilinli/outbox';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import { entryNote } from './entry-words';
import { correctEntry } from './on-purpose';
import { useReplacing } from './use-replacing';

interface PhotosSheetProps {
  entry: Entry;
  onClose: () => void;
}

/** What was done stays as it was said; only its photos could not go. */
export function PhotosSheet({ entry, onClose }: PhotosSheetProps) {
  const { picker, change } = useReplacing(entry);
  const { busy, send } = useSending();
  const correct = async () => {
    if (!change) return say('请先拍一张照片');
    if (await correctEntry(entry.id, { body: entry.what.body, photos: change })) onClose();
  };
  return (
    <Sheet id="photos-sheet" title="重拍再提交" onClose={onClose}>
      <View className="second sheet-hint">{entryNote(entry)}</View>
      {picker}
      <View className="sheet-send">
        <Button id="photos-send" words="再提交" size="large" busy={busy} onTap={() => void send(correct)} />
      </View>
    </Sheet>
  );
}
