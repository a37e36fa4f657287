import { Text, View } from '@tarojs/components';
import type { Leave } from '@weilinli/contracts';
import { useState } from 'react';
import { useNow } from '../../platform/clock';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import { LeaveSheet } from './leave-sheet';
import { canBeCancelled, leaveStanding, leaveTimes } from './leave-words';

interface LeavesCardProps {
  personId: string;
  whose: 'mine' | 'members';
  onChanged?: () => void;
}

const atMost = 5;

/** The days on which somebody is away: those to come and the last ones; taking more, and taking one back. */
export function LeavesCard({ personId, whose, onChanged }: LeavesCardProps) {
  const now = useNow();
  const [taking, setTaking] = useState(false);
  const { loaded, again } = useLoaded(`leaves ${personId}`, () =>
    client.leaves({ ...(whose === 'members' ? { personId } : {}), limit: atMost }),
  );
  const changed = () => {
    void again();
    onChanged?.();
  };
  return (
    <Card id="leaves" title="休假">
      <LoadedView loaded={loaded} again={() => void again()}>
        {({ items }) => (
          <View>
            {items.length === 0 ? <View className="second">没有请过假</View> : null}
            {items.map((leave) => (
              <LeaveLine key={leave.id} leave={leave} now={now} onChanged={changed} />
            ))}
          </View>
        )}
      </LoadedView>
      <View className="sheet-gap">
        <Button
          id="leave-take"
          words={whose === 'mine' ? '请假' : '替他请假'}
          icon="calendar"
          kind="outline"
          onTap={() => setTaking(true)}
        />
      </View>
      {taking ? (
        <LeaveSheet
          {...(whose === 'members' ? { personId } : {})}
          onClose={() => setTaking(false)}
          onTaken={() => {
            setTaking(false);
            changed();
          }}
        />
      ) : null}
    </Card>
  );
}

function LeaveLine({ leave, now, onChanged }: { leave: Leave; now: Date; onChanged: () => void }) {
  const { busy, send } = useSending(onChanged);
  const cancel = async () => {
    await client.cancelLeave(leave.id);
    say('已取消休假');
  };
  return (
    <View className="list-row">
      <View className="grow">
        <View>{leaveTimes(leave, now)}</View>
        <Text className="second">
          {[leaveStanding(leave, now), leave.reason].filter(Boolean).join(' · ')}
        </Text>
      </View>
      {canBeCancelled(leave, now) ? (
        <Button
          id={`leave-cancel-${leave.id}`}
          words="取消"
          kind="outline"
          busy={busy}
          onTap={() => void send(cancel)}
        />
      ) : null}
    </View>
  );
}
