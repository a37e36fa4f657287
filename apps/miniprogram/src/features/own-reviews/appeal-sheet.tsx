import { View } from '@tarojs/components';
import { bounds, type OwnReview } from '@weilinli/contracts';
import { useState } from 'react';
import { freshKey } from '../../platform/chance';
import { Button } from '../../ui/button';
import { TallField } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { client } from '../api/client';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';

interface AppealSheetProps {
  review: Pick<OwnReview, 'id' | 'decision'>;
  onDone: () => void;
  onClose: () => void;
}

/** Why he does not agree; somebody else than who decided answers. */
export function AppealSheet({ review, onDone, onClose }: AppealSheetProps) {
  const [note, setNote] = useState('');
  const { busy, send } = useSending(onDone);
  const [key] = useState(freshKey);
  const appeal = async () => {
    if (note.trim() === '') return say('请先说说当时的情况');
    await send(async () => {
      await client.appeal(review.id, { note: note.trim() }, key);
      say('已申诉, 由另一位工作人员答复');
      onClose();
    });
  };
  return (
    <Sheet id="appeal-sheet" title="为什么应该计分?" onClose={onClose}>
      <View className="second">{review.decision?.note}</View>
      <TallField
        id="appeal-note"
        className="sheet-gap"
        value={note}
        maxlength={bounds.textLength}
        placeholder="说说当时的情况"
        onType={setNote}
      />
      <View className="sheet-send">
        <Button id="appeal-send" words="申诉" size="large" busy={busy} onTap={() => void appeal()} />
      </View>
    </Sheet>
  );
}
