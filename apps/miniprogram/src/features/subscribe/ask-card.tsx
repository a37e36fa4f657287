import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Slot } from '../../ui/slot';
import { afterReport, toAskAt } from './moments';
import { askAt, usePreparedSubscriptions, useSubscriptions } from './subscriptions';

/** After a report: whether WeChat may say how it goes on. Gone once answered; nothing where nobody can be asked. */
export function AskCard() {
  const items = useSubscriptions();
  const [asked, setAsked] = useState(false);
  usePreparedSubscriptions();
  const ask = () => {
    // In the tap itself; only then may anything be drawn anew.
    const answering = askAt(afterReport);
    void answering.then(() => setAsked(true));
  };
  return (
    <Slot>
      {asked || toAskAt(items, afterReport).length === 0 ? null : (
        <Card id="subscribe">
          <View className="strong">修好了告诉你一声?</View>
          <View className="second">不用打开小程序, 在微信里就能收到</View>
          <View className="sheet-gap">
            <Button id="subscribe-ask" words="微信通知我" icon="bell" kind="outline" onTap={ask} />
          </View>
        </Card>
      )}
    </Slot>
  );
}
