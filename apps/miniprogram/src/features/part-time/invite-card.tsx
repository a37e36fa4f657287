import { View } from '@tarojs/components';
import type { InviteCode } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import { useMemo, useState } from 'react';
import { useNow } from '../../platform/clock';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Picture } from '../../ui/picture';
import { client } from '../api/client';
import { useSending } from '../frame/use-sending';
import { qrPicture } from '../shop/qr';

/** The code that a courier shows to a leader: good once, and for ten minutes. */
export function InviteCard() {
  const now = useNow();
  const [invite, setInvite] = useState<InviteCode | undefined>(undefined);
  const { busy, send } = useSending();
  const show = async () => setInvite(await client.inviteCode());
  const expiresAt = invite ? new Date(invite.expiresAt) : undefined;
  const isGood = expiresAt !== undefined && expiresAt > now;
  return (
    <Card id="invite">
      {invite && isGood ? (
        <View className="code">
          <InvitePicture code={invite.code} />
          <View id="invite-letters" className="code-letters">
            {`${invite.code.slice(0, 4)} ${invite.code.slice(4)}`}
          </View>
          <View className="second">{`给网格长扫, ${momentWords(now, expiresAt)} 前用一次有效`}</View>
        </View>
      ) : (
        <View className="second">给网格长出示你的邀请码, 他才能请你做一段时间的网格员。同不同意由你定。</View>
      )}
      <View className="sheet-gap">
        <Button
          id="invite-show"
          words={isGood ? '换一个邀请码' : '出示邀请码'}
          kind={isGood ? 'plain' : 'main'}
          busy={busy}
          onTap={() => void send(show)}
        />
      </View>
    </Card>
  );
}

function InvitePicture({ code }: Pick<InviteCode, 'code'>) {
  const picture = useMemo(() => qrPicture(code), [code]);
  return <Picture url={picture} words="邀请二维码" className="code-picture" />;
}
