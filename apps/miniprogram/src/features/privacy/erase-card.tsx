import { View } from '@tarojs/components';
import { ApiProblem } from '@weilinli/client';
import { useState } from 'react';
import { startAt } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Card, Heading } from '../../ui/card';
import { Sheet } from '../../ui/sheet';
import { useSending } from '../frame/use-sending';
import { erase } from './erase';

/** The end of an account, said plainly before it comes. */
export function EraseCard() {
  const [asking, setAsking] = useState(false);
  return (
    <View>
      <Heading words="注销账号" />
      <Card id="erase">
        <View className="second">名字、微信编号、消息和位置都删掉; 你报过的问题留下, 不再写是你。</View>
        <View className="sheet-gap">
          <Button id="erase-ask" words="注销账号" kind="danger" onTap={() => setAsking(true)} />
        </View>
      </Card>
      {asking ? <EraseSheet onClose={() => setAsking(false)} /> : null}
    </View>
  );
}

function EraseSheet({ onClose }: { onClose: () => void }) {
  const { busy, send } = useSending();
  const [inHand, setInHand] = useState(false);
  const go = async () => {
    try {
      await erase();
    } catch (error) {
      if (!(error instanceof ApiProblem && error.problem.code === 'TASKS_IN_HAND')) throw error;
      setInHand(true);
    }
  };
  if (inHand) return <InHand onClose={onClose} />;
  return (
    <Sheet id="erase-sheet" title="注销后不能恢复" onClose={onClose}>
      <View className="sheet-gap">还没修好的问题会继续处理, 但不会再告诉你结果。</View>
      <View className="sheet-gap">手机里还没发出去的上报也会一起删掉。</View>
      <View className="sheet-send">
        <Button
          id="erase-send"
          words="我想好了, 注销"
          kind="danger"
          size="large"
          busy={busy}
          onTap={() => void send(go)}
        />
        <Button id="erase-keep" className="sheet-gap" size="large" words="先不注销" onTap={onClose} />
      </View>
    </Sheet>
  );
}

function InHand({ onClose }: { onClose: () => void }) {
  return (
    <Sheet id="erase-sheet" title="手上还有任务" onClose={onClose}>
      <View className="sheet-gap">先办完, 或者请网格长转给别人, 再来注销。没有人接的问题不能丢下。</View>
      <View className="sheet-send">
        <Button id="erase-tasks" words="看手上的任务" size="large" onTap={() => startAt('tasks')} />
      </View>
    </Sheet>
  );
}
