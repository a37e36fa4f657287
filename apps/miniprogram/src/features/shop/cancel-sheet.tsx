import { View } from '@tarojs/components';
import type { Redemption } from '@weilinli/contracts';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { client } from '../api/client';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import { rememberRedemption } from './use-redemptions';

interface CancelSheetProps {
  redemption: Redemption;
  onDone: () => void;
  onClose: () => void;
}

/** Gives it back: points and stock return, the code is worth nothing. */
export function CancelSheet({ redemption, onDone, onClose }: CancelSheetProps) {
  const { busy, send } = useSending(onDone);
  const cancel = async () => {
    rememberRedemption(await client.cancelRedemption(redemption.id));
    say(`已取消, ${redemption.points} 分退回了`);
    onClose();
  };
  return (
    <Sheet id="cancel-sheet" title="不要了吗?" onClose={onClose}>
      <View>{`“${redemption.reward.name}”会留给别人, ${redemption.points} 分退回给你。这个码就不能用了。`}</View>
      <View className="sheet-send">
        <Button
          id="cancel-send"
          words="退回积分"
          kind="danger"
          size="large"
          busy={busy}
          onTap={() => void send(cancel)}
        />
      </View>
    </Sheet>
  );
}
