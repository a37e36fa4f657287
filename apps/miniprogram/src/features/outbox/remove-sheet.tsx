import { View } from '@tarojs/components';
import type { Entry } from '@weilinli/outbox';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { entryTitle } from './entry-words';
import { dropEntry } from './on-purpose';

/** Asks once more: what is deleted here is nowhere else. */
export function RemoveSheet({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const photos = entry.photos.length > 0 ? `和 ${entry.photos.length} 张照片` : '';
  return (
    <Sheet id="remove-sheet" title="删去这一条?" onClose={onClose}>
      <View>{`“${entryTitle(entry)}”${photos}还没有提交, 删去就找不回来了。`}</View>
      <View className="row sheet-send">
        <Button id="remove-keep" words="留着" kind="outline" size="large" className="grow" onTap={onClose} />
        <Button
          id="remove-yes"
          words="删去"
          kind="danger"
          size="large"
          className="grow"
          onTap={() => {
            onClose();
            void dropEntry(entry.id);
          }}
        />
      </View>
    </Sheet>
  );
}
