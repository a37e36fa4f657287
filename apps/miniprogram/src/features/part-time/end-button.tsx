import { View } from '@tarojs/components';
import type { RoleOffer } from '@weilinli/contracts';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { client } from '../api/client';
import { useSending } from '../frame/use-sending';

interface EndButtonProps {
  offer: RoleOffer;
  words: string;
  question: string;
  onDone: () => void;
}

/** Ends a role before its time, or takes an offer back; asked once more, because tasks change hands with it. */
export function EndButton({ offer, words, question, onDone }: EndButtonProps) {
  const [asking, setAsking] = useState(false);
  const { busy, send } = useSending();
  const end = async () => {
    await client.endRole(offer.id);
    setAsking(false);
    onDone();
  };
  return (
    <View>
      <Button id={`end-${offer.id}`} words={words} kind="plain" onTap={() => setAsking(true)} />
      {asking ? (
        <Sheet id="end-sheet" title={question} onClose={() => setAsking(false)}>
          <View className="second sheet-gap">没办完的任务会马上转给别人, 已经修好的不受影响</View>
          <View className="sheet-send">
            <Button
              id="end-send"
              words={words}
              kind="danger"
              size="large"
              busy={busy}
              onTap={() => void send(end)}
            />
          </View>
        </Sheet>
      ) : null}
    </View>
  );
}
