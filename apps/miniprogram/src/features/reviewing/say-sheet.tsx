import { View } from '@tarojs/components';
import { bounds, type Review } from '@weilinli/contracts';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Chips } from '../../ui/chips';
import { TallField } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { ChoiceList } from '../actions/choice-list';
import { client } from '../api/client';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import {
  missingWords,
  reasonChoices,
  type SaidInSheet,
  saidWords,
  verdictChoices,
  wordOf,
} from './reviewing-words';

interface SaySheetProps {
  review: Pick<Review, 'id' | 'state' | 'appeal'>;
  onDone: () => void;
  onClose: () => void;
}

/** A person's word about points that wait, or about an appeal: paid or not, and why. */
export function SaySheet({ review: { id, state, appeal }, onDone, onClose }: SaySheetProps) {
  const [said, setSaid] = useState<SaidInSheet>({ verdict: undefined, reason: undefined, note: '' });
  const { busy, send } = useSending(onDone);
  const answers = state === 'appealed';
  const sayIt = async () => {
    const word = wordOf(said);
    // Said, not greyed: a key sends what was typed and no more.
    if (!word) return say(missingWords(said));
    await send(async () => {
      await (answers ? client.answerAppeal(id, word) : client.decideReview(id, word));
      say(saidWords[word.verdict]);
      onClose();
    });
  };
  return (
    <Sheet id="review-sheet" title={answers ? '怎么答复申诉?' : '这次计不计分?'} onClose={onClose}>
      {appeal ? <View className="second sheet-hint">{`申诉: ${appeal.note}`}</View> : null}
      <ChoiceList
        name="verdict"
        choices={verdictChoices}
        chosen={said.verdict}
        onChoose={(key) => setSaid({ ...said, verdict: key === 'pay' ? 'pay' : 'void' })}
      />
      {said.verdict === 'void' ? (
        <Chips
          name="reason"
          label="原因"
          choices={reasonChoices}
          chosen={said.reason}
          onChoose={(reason) => setSaid({ ...said, reason })}
        />
      ) : null}
      <TallField
        id="review-note"
        className="sheet-gap"
        value={said.note}
        maxlength={bounds.textLength}
        placeholder="写一句给他看的话"
        onType={(words) => setSaid((before) => ({ ...before, note: words }))}
      />
      <View className="sheet-send">
        <Button id="review-send" words="提交" size="large" busy={busy} onTap={() => void sayIt()} />
      </View>
    </Sheet>
  );
}
