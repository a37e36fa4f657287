import { Text, View } from '@tarojs/components';
import type { OfferedReward } from '@weilinli/contracts';
import { useState } from 'react';
import { freshKey } from '../../platform/chance';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { wholeHours } from '../../ui/whole-hours';
import { client } from '../api/client';
import { useSending } from '../frame/use-sending';
import { rememberRedemption } from './use-redemptions';

interface RedeemSheetProps {
  reward: OfferedReward;
  available: number | undefined;
  /** Stock and balance have moved, or somebody was faster. */
  onDone: () => void;
  onClose: () => void;
}

/** Asks once more before points are spent; then the code is shown. Only with signal: somebody else may be faster. */
export function RedeemSheet({ reward, available, onDone, onClose }: RedeemSheetProps) {
  // One key as long as the sheet is open: a second tap after a lost answer redeems nothing twice.
  const [key] = useState(freshKey);
  const { busy, send } = useSending(onDone);
  const redeem = async () => {
    const redemption = await client.redeem(reward, key);
    rememberRedemption(redemption);
    onClose();
    open('code', { id: redemption.id });
  };
  return (
    <Sheet id="redeem-sheet" title={`兑换 ${reward.name}`} onClose={onClose}>
      <Line words="要用" answer={`${reward.price} 分`} />
      {available === undefined ? null : (
        <Line words="换后还剩" answer={`${Math.max(0, available - reward.price)} 分`} />
      )}
      <Line words="到哪里领" answer={wholeHours(reward.pickUpPlace)} />
      <Line words="什么时候领" answer={pickUpWords(reward.pickUpDays)} />
      <View className="second sheet-gap">换好会给你一个码, 到店出示就能领。没去领, 积分会自动退回</View>
      <View className="sheet-send">
        <Button
          id="redeem-send"
          words={`用 ${reward.price} 分兑换`}
          size="large"
          busy={busy}
          onTap={() => void send(redeem)}
        />
      </View>
    </Sheet>
  );
}

function pickUpWords(days: number): string {
  return days === 0 ? '今天' : `今天起 ${days} 天内`;
}

function Line({ words, answer }: { words: string; answer: string }) {
  return (
    <View className="row row-apart row-top sheet-line">
      <Text className="second sheet-line-words">{words}</Text>
      <Text className="sheet-line-answer unbroken">{answer}</Text>
    </View>
  );
}
