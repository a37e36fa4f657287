import { Textarea, View } from '@tarojs/components';
import { bounds, type Review } from '@weilinli/contracts';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Sheet } from '../../ui/sheet';
import { ChoiceList } from '../actions/choice-list';
import { client } from '../api/client';
import { problemWords } from '../api/problem-words';
import { say } from '../frame/toast';
import { missingWords, reasonChoices, type SaidInSheet, verdictChoices, wordOf } from './reviewing-words';

interface SaySheetProps {
  review: Pick<Review, 'id' | 'state' | 'appeal'>;
  onDone: () => void;
  onClose: () => void;
}

/** A person's word about points that wait, or about an appeal: paid or not, and why. */
export function SaySheet({ review: { id, state, appeal }, onDone, onClose }: SaySheetProps) {
  const [said, setSaid] = useState<SaidInSheet>({ verdict: undefined, reason: undefined, note: '' });
  const [busy, setBusy] = useState(false);
  const answers = state === 'appealed';
  const send = async () => {
    const word = wordOf(said);
    // Said, not greyed: a key sends what was typed and no more.
    if (!word) return say(missingWords(said));
    setBusy(true);
    try {
      await (answers ? client.answerAppeal(id, word) : client.decideReview(id, word));
      say(word.verdict === 'pay' ? '已照常计分' : '已定为不计分, 他可以申诉一次');
      onClose();
    } catch (error) {
      say(problemWords(error));
    } finally {
      setBusy(false);
      onDone();
    }
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
        <View className="row row-wrap sheet-gap" {...{ role: 'radiogroup', ariaLabel: '原因' }}>
          {reasonChoices.map(({ key, words }) => (
            <Chip
              key={key}
              id={`reason-${key}`}
              words={words}
              chosen={said.reason === key}
              onTap={() => setSaid({ ...said, reason: key })}
            />
          ))}
        </View>
      ) : null}
      <Textarea
        id="review-note"
        className="field field-tall sheet-gap"
        value={said.note}
        maxlength={bounds.textLength}
        placeholder="写一句给他看的话"
        onInput={({ detail }) => setSaid((before) => ({ ...before, note: detail.value }))}
      />
      <View className="sheet-send">
        <Button id="review-send" words="提交" size="large" busy={busy} onTap={() => void send()} />
      </View>
    </Sheet>
  );
}
