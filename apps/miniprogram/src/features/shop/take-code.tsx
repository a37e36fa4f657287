import { Input, View } from '@tarojs/components';
import type { KeptRedemption } from '@weilinli/contracts';
import { useState } from 'react';
import { scanCode, scansCodes } from '../../platform/scan-code';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { client } from '../api/client';
import { problemWords } from '../api/problem-words';
import { say } from '../frame/toast';

/** Reads or takes down the code that somebody shows: it counts once. */
export function TakeCode({ onTaken }: { onTaken: (redemption: KeptRedemption) => void }) {
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const take = async (shown: string) => {
    setBusy(true);
    try {
      onTaken(await client.pickUp(shown));
      setCode('');
    } catch (error) {
      say(problemWords(error));
    } finally {
      setBusy(false);
    }
  };
  const scan = async () => {
    const shown = await scanCode();
    if (shown) await take(shown);
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
      <Input
        id="keeper-code"
        className="field sheet-gap"
        value={code}
        placeholder="或者输入 12 位兑换码"
        onInput={({ detail }) => setCode(detail.value)}
      />
      <View className="sheet-gap">
        <Button
          id="keeper-take"
          words="收下这个码"
          kind={scansCodes ? 'outline' : 'main'}
          size="large"
          busy={busy}
          disabled={code.trim() === ''}
          onTap={() => void take(code.trim())}
        />
      </View>
    </Card>
  );
}
