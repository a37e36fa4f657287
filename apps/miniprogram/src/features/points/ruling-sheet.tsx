import { Input, View } from '@tarojs/components';
import { bounds } from '@weilinli/contracts';
import { useState } from 'react';
import { freshKey } from '../../platform/chance';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Sheet } from '../../ui/sheet';
import { ChoiceList } from '../actions/choice-list';
import { client } from '../api/client';
import { problemWords } from '../api/problem-words';
import { say } from '../frame/toast';
import { verdictChoices } from '../reviewing/reviewing-words';
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
  const [busy, setBusy] = useState(false);
  const [key] = useState(freshKey);
  const { verdict, reason, note } = said;
  const send = async () => {
    const ruling = rulingOf(said);
    if (!ruling) return say(verdict === undefined ? '请先选计不计分' : '请选一个原因');
    setBusy(true);
    try {
      await client.ruleOnPoints({ ...ruling, reportId, personId: person.id }, key);
      say(ruling.verdict === 'pay' ? '已照常计分' : '已定为不计分, 他可以申诉一次');
      onClose();
    } catch (error) {
      say(problemWords(error));
    } finally {
      setBusy(false);
      onDone();
    }
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
        <View className="row row-wrap sheet-gap" {...{ role: 'radiogroup', ariaLabel: '原因' }}>
          {reasonsOf(verdict).map((one) => (
            <Chip
              key={one.key}
              id={`reason-${one.key}`}
              words={one.words}
              chosen={reason === one.key}
              onTap={() => setSaid({ ...said, reason: one.key })}
            />
          ))}
        </View>
      ) : null}
      <Input
        id="ruling-note"
        className="field sheet-gap"
        value={note}
        maxlength={bounds.textLength}
        placeholder="备注, 只给负责这里的人看 (可不填)"
        onInput={({ detail }) => setSaid((before) => ({ ...before, note: detail.value }))}
      />
      <View className="sheet-send">
        <Button id="ruling-send" words="提交" size="large" busy={busy} onTap={() => void send()} />
      </View>
    </Sheet>
  );
}
