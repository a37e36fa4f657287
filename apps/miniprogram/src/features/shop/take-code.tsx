import { View } from '@tarojs/components';
import { NoAnswer } from '@weilinli/client';
import type { KeptRedemption } from '@weilinli/contracts';
import { useState } from 'react';
import { freshKey } from '../../platform/chance';
import { scanCode, scansCodes } from '../../platform/scan-code';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { client } from '../api/client';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import { triesOfCodes } from './tries-of-codes';

/** Reads or takes down the code that somebody shows: it counts once. Only with signal, as only the server knows that. */
export function TakeCode({ onTaken }: { onTaken: (redemption: KeptRedemption) => void }) {
  const [code, setCode] = useState('');
  const { busy, send } = useSending();
  const [tryCode] = useState(() => triesOfCodes(freshKey));
  const take = (shown: string) =>
    send(async () => {
      const { plain, key, answered } = tryCode(shown);
      try {
        onTaken(await client.pickUp(plain, key));
        answered();
        setCode('');
      } catch (error) {
        // Whether a code whose answer was lost has been taken, the same question says when it is asked again.
        if (!(error instanceof NoAnswer)) answered();
        throw error;
      }
    });
  const scan = async () => {
    const shown = await scanCode();
    if (shown) await take(shown);
  };
  const typed = () => {
    // Said, not greyed: a key sends what was typed and no more.
    if (code.trim() === '') say('请先输入兑换码');
    else void take(code.trim());
  };
  return (
    <Card id="keeper">
      {scansCodes ? (
        <Button
          id="keeper-scan"
          words="扫兑换码"
          icon="code"
          size="large"
          busy={busy}
          onTap={() => void scan()}
        />
      ) : null}
      <Field
        id="keeper-code"
        className="sheet-gap"
        value={code}
        placeholder={scansCodes ? '或者输入 12 位兑换码' : '输入 12 位兑换码'}
        onType={setCode}
      />
      <View className="sheet-gap">
        <Button
          id="keeper-take"
          words="收下这个码"
          kind={scansCodes ? 'outline' : 'main'}
          size="large"
          busy={busy}
          onTap={typed}
        />
      </View>
    </Card>
  );
}
