import { Text, View } from '@tarojs/components';
import type { Role } from '@weilinli/contracts';
import { useEffect, useRef } from 'react';
import { useShown } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Card, Heading } from '../../ui/card';
import { Slot } from '../../ui/slot';
import { creditsFor, purposeOf, toAskAt } from './moments';
import { askAt, refreshSubscriptions, useSubscriptions } from './subscriptions';

/** How often WeChat can still tell me something, and allowing it once more. Nothing where there are no templates. */
export function SubscriptionsCard({ role }: { role: Role }) {
  const items = useSubscriptions();
  useRefreshed();
  const purpose = purposeOf(role);
  const anyTime = { purpose, enough: Number.POSITIVE_INFINITY };
  const credits = creditsFor(items, purpose);
  return (
    <Slot>
      {items.some((one) => one.purpose === purpose) ? (
        <View>
          <Heading words="微信通知" />
          <Card id="subscriptions">
            <View className="row row-apart">
              <View className="grow">
                <Text id="subscriptions-left" className="strong">
                  {credits > 0 ? `还能通知你 ${credits} 次` : '现在不能通知你'}
                </Text>
                <View className="second">你每同意一次, 微信就能通知你一次。消息里一直都有</View>
              </View>
              {toAskAt(items, anyTime).length > 0 ? (
                <Button
                  id="subscribe-more"
                  words="再加一次"
                  kind="outline"
                  onTap={() => void askAt(anyTime)}
                />
              ) : null}
            </View>
          </Card>
        </View>
      ) : null}
    </Slot>
  );
}

/** Some may have been spent since the page was last seen. The first showing is the mounting. */
function useRefreshed(): void {
  const first = useRef(true);
  useEffect(() => void refreshSubscriptions(), []);
  useShown(() => {
    if (first.current) first.current = false;
    else void refreshSubscriptions();
  });
}
