import { View } from '@tarojs/components';
import type { TeamMember } from '@weilinli/contracts';
import { useState } from 'react';
import { useNow } from '../../platform/clock';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { ChoiceList } from '../actions/choice-list';
import { client } from '../api/client';
import { handedOverWords } from '../duty/leave-words';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import { memberPresence, memberWork } from './team-words';

interface HandOverProps {
  /** Whose reports they are. */
  member: Pick<TeamMember, 'id' | 'displayName' | 'open'>;
  /** To whom they may go by name. */
  members: readonly TeamMember[];
  onDone: () => void;
}

/** Gives all that somebody has in hand to a colleague, or to whom the rules choose for each. */
export function HandOver({ member, members, onDone }: HandOverProps) {
  const now = useNow();
  const [choosing, setChoosing] = useState(false);
  const [to, setTo] = useState('choose');
  const { busy, send } = useSending();
  if (member.open === 0) return null;
  const others = members.filter(({ id, onLeaveUntil }) => id !== member.id && onLeaveUntil === undefined);
  const handOver = () =>
    send(async () => {
      const { items } = await client.handOver(member.id, to);
      say(handedOverWords(items) ?? '没有要交接的');
      setChoosing(false);
      onDone();
    });
  return (
    <View className="inset">
      <Button
        id="member-hand-over"
        words={`把手上 ${member.open} 件交给别人`}
        icon="swap"
        kind="outline"
        onTap={() => setChoosing(true)}
      />
      {choosing ? (
        <Sheet
          id="hand-over-sheet"
          title={`${member.displayName}手上的交给谁?`}
          onClose={() => setChoosing(false)}
        >
          <ChoiceList
            name="hand-over"
            choices={[
              { key: 'choose', words: '按规则另外找人', hint: '每件各找合适的人, 找不到的交回派遣员' },
              ...others.map((one) => ({
                key: one.id,
                words: one.displayName,
                hint: `${memberPresence(one, now)} · ${memberWork(one)}`,
              })),
            ]}
            chosen={to}
            onChoose={setTo}
          />
          <View className="sheet-send">
            <Button
              id="hand-over-send"
              words="全部交接"
              size="large"
              busy={busy}
              onTap={() => void handOver()}
            />
          </View>
        </Sheet>
      ) : null}
    </View>
  );
}
