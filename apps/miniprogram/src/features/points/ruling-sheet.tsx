import { View } from '@tarojs/components';
import { bounds } from '@weilinli/contracts';
import { useState } from 'react';
import { freshKey } from '../../platform/chance';
import { Button } from '../../ui/button';
import { Chips } from '../../ui/chips';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { ChoiceList } from '../actions/choice-list';
import { client } from '../api/client';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import { saidWords, verdictChoices } from '../reviewing/reviewing-words';
import { reasonsOf, rulingOf, type SaidOfPoints } from './ruling-words';

interface RulingSheetProps {
  reportId: string;
  person: { id: string; displayName: string };
  onDone: () => void;
  onClose: () => void;
}

/** A word on somebody's points that nothing was waiting for: he reads the reason, and may appeal once. */
export function RulingSheet({ reportId, person, onDone, onClose }: RulingSheetProps) {
  const [said, setSaid] = useState<SaidOfPoints>({ verdict: undefined, reason: undefined, note: '' });
  const { busy, send } = useSending(onDone);
  const [key] = useState(freshKey);
  const { verdict, reason, note } = said;
  const rule = async () => {
    const ruling = rulingOf(said);
    if (!ruling) return say(verdict === undefined ? '请先选计不计分' : '请选一个原因');
    await send(async () => {
      await client.ruleOnPoints({ ...ruling, reportId, personId: person.id }, key);
      say(saidWords[ruling.verdict]);
      onClose();
    });
  };
  return (
    <Sheet id="ruling-sheet" title={`${person.displayName}的积分计不计?`} onClose={onClose}>
      <ChoiceList
        name="verdict"
        choices={verdictChoices}
        chosen={verdict}
        onChoose={(chosen) =>
          setSaid({ ...said, verdict: chosen === 'pay' ? 'pay' : 'void', reason: undefined })
        }
      />
      {verdict ? (
        <Chips
          name="reason"
          label="原因"
          choices={reasonsOf(verdict)}
          chosen={reason}
          onChoose={(one) => setSaid({ ...said, reason: one })}
        />
      ) : null}
      <Field
        id="ruling-note"
        className="sheet-gap"
        value={note}
        maxlength={bounds.textLength}
        placeholder="备注, 只给负责这里的人看 (可不填)"
        onType={(words) => setSaid((before) => ({ ...before, note: words }))}
      />
      <View className="sheet-send">
        <Button id="ruling-send" words="提交" size="large" busy={busy} onTap={() => void rule()} />
      </View>
    </Sheet>
  );
}
