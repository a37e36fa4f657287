import { Text, View } from '@tarojs/components';
import { ApiProblem } from '@weilinli/client';
import type { ProblemCode, Redemption } from '@weilinli/contracts';
import { useMemo, useState } from 'react';
import { useNow } from '../../platform/clock';
import { useLookingWhileShown } from '../../platform/keep-looking';
import { replace } from '../../platform/navigation';
import { hasSignal } from '../../platform/signal';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Picture } from '../../ui/picture';
import { Pill } from '../../ui/pill';
import { Slot } from '../../ui/slot';
import { Waiting } from '../../ui/waiting';
import { wholeHours } from '../../ui/whole-hours';
import { client } from '../api/client';
import { problemWords } from '../api/problem-words';
import { CancelSheet } from './cancel-sheet';
import { qrPicture } from './qr';
import { endedWords, lastDayWords, redemptionPill } from './redemption-words';
import { useRedemption } from './use-redemptions';

/** Whoever hands it over has taken the code a moment ago: the page says so while both look at it. */
const lookEvery = 4000;

/** The code of one thing that waits for me, for the shop to read; without signal, too. */
export function CodeScreen({ id }: { id: string }) {
  const { loaded, again } = useRedemption(id);
  const [cancelling, setCancelling] = useState(false);
  const redemption = loaded.state === 'ready' ? loaded.value : undefined;
  useLookingWhileShown(redemption?.state === 'waiting' ? lookEvery : undefined, async () => {
    // Only what changed is drawn and kept anew.
    if (hasSignal() && (await client.redemption(id)).state !== 'waiting') await again();
  });
  if (!redemption)
    return (
      <NotThere
        error={loaded.state === 'failed' ? loaded.error : undefined}
        waits={loaded.state === 'waiting'}
        again={() => void again()}
      />
    );
  return (
    <View>
      <Code redemption={redemption} />
      {redemption.state === 'waiting' ? (
        <View className="inset">
          <Button id="code-cancel" words="不要了, 退回积分" kind="plain" onTap={() => setCancelling(true)} />
        </View>
      ) : null}
      <Slot>
        {cancelling ? (
          <CancelSheet
            redemption={redemption}
            onDone={() => void again()}
            onClose={() => setCancelling(false)}
          />
        ) : null}
      </Slot>
    </View>
  );
}

function Code({ redemption }: { redemption: Redemption }) {
  const now = useNow();
  const { code, reward, state } = redemption;
  const picture = useMemo(() => qrPicture(code), [code]);
  const pill = redemptionPill(redemption, now);
  const ended = endedWords(redemption, now);
  return (
    <Card id="code">
      <View className="report-card-head">
        <Text className="strong title">{reward.name}</Text>
        <Pill words={pill.words} tone={pill.tone} />
      </View>
      {state === 'waiting' ? (
        <View className="code">
          <Picture url={picture} words="兑换二维码" className="code-picture" />
          <View id="code-letters" className="code-letters">
            {code}
          </View>
          <View className="second">给店员看这个码, 只能用一次</View>
        </View>
      ) : null}
      <View className="second">{ended ?? `最晚 ${lastDayWords(redemption)} 领, 过后积分自动退回`}</View>
      <View className="sheet-gap strong">{reward.shop.name}</View>
      <View>{wholeHours(reward.pickUpPlace)}</View>
    </Card>
  );
}

const unknownCodes: readonly ProblemCode[] = ['NOT_FOUND', 'VALIDATION_FAILED'];

interface NotThereProps {
  waits: boolean;
  error: unknown;
  again: () => void;
}

function NotThere({ waits, error, again }: NotThereProps) {
  if (waits) return <Waiting rows={1} tall />;
  if (isUnknown(error))
    return (
      <Empty
        icon="code"
        words="没有找到这个兑换码"
        action={{ id: 'to-codes', words: '看我的兑换', onTap: () => replace('codes') }}
      />
    );
  return (
    <Empty
      icon="code"
      words={problemWords(error)}
      action={{ id: 'again', words: '再试一次', onTap: again }}
    />
  );
}

/** Nothing of his by this id, or a link that names none. */
function isUnknown(error: unknown): boolean {
  return error === undefined || (error instanceof ApiProblem && unknownCodes.includes(error.problem.code));
}
