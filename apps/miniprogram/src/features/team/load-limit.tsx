import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { client } from '../api/client';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';

/** How many somebody may have in hand before the rules pass him over; nothing written: any number. */
export function LoadLimit({ personId, onDone }: { personId: string; onDone: () => void }) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const { busy, send } = useSending();
  const save = async () => {
    const limit = Number(typed);
    if (typed.trim() !== '' && (!Number.isInteger(limit) || limit < 0)) return say('请写一个整数');
    await client.putLoadLimit(personId, typed.trim() === '' ? {} : { limit });
    say('已保存');
    setOpen(false);
    onDone();
  };
  return (
    <View>
      <Button id="member-limit" words="改件数上限" kind="outline" onTap={() => setOpen(true)} />
      {open ? (
        <Sheet id="limit-sheet" title="手上最多几件?" onClose={() => setOpen(false)}>
          <View className="second">满了就不再派新的; 不填就不限</View>
          <Field
            id="limit-count"
            className="sheet-gap"
            type="number"
            value={typed}
            placeholder="如 10"
            onType={setTyped}
          />
          <View className="sheet-send">
            <Button id="limit-save" words="保存" size="large" busy={busy} onTap={() => void send(save)} />
          </View>
        </Sheet>
      ) : null}
    </View>
  );
}
