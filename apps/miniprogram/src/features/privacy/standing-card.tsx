import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { AgreeButton } from '../../platform/agree-button';
import { Button } from '../../ui/button';
import { Card, Heading } from '../../ui/card';
import { Sheet } from '../../ui/sheet';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import { findSession, useSession } from '../session/session';
import { give, withdraw } from './consent';
import { standingWords } from './standing-words';

/** Whether I have agreed, and the other way. Nothing for who is not signed in: he has agreed to nothing. */
export function StandingCard() {
  const session = useSession();
  const [asking, setAsking] = useState(false);
  const { busy, send } = useSending();
  // Where the client was started on this page, nobody has looked yet who is signed in.
  useEffect(() => void findSession().catch(() => undefined), []);
  if (!session) return null;
  const { consent } = session.me;
  return (
    <View>
      <Heading words="你的同意" />
      <Card id="consent-standing">
        <View>{standingWords(consent)}</View>
        <View className="sheet-gap">
          {consent.given ? (
            <Button id="consent-withdraw" words="撤回同意" kind="outline" onTap={() => setAsking(true)} />
          ) : (
            <AgreeButton
              words={busy ? '请稍候…' : '同意'}
              busy={busy}
              onAgree={() => void send(() => give(consent.version))}
            />
          )}
        </View>
      </Card>
      {asking ? <WithdrawSheet onClose={() => setAsking(false)} /> : null}
    </View>
  );
}

function WithdrawSheet({ onClose }: { onClose: () => void }) {
  const { busy, send } = useSending();
  const take = async () => {
    await withdraw();
    say('已撤回, 随时可以再同意');
    onClose();
  };
  return (
    <Sheet id="withdraw-sheet" title="撤回同意?" onClose={onClose}>
      <View className="sheet-gap">以后不再存你的新东西: 不能上报、留言、上岗。</View>
      <View className="sheet-gap">已经报的继续处理, 你照样看得到。在岗的会转为离岗, 最后位置马上删。</View>
      <View className="sheet-send">
        <Button
          id="withdraw-send"
          words="撤回"
          kind="danger"
          size="large"
          busy={busy}
          onTap={() => void send(take)}
        />
      </View>
    </Sheet>
  );
}
