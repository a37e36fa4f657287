import { View } from '@tarojs/components';
import type { Me } from '@weilinli/contracts';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Later } from '../frame/later';
import { HandOver } from '../team/hand-over';
import { DutyCard } from './duty-card';
import { LeavesCard } from './leaves-card';
import { RosterCard } from './roster-card';
import { useDuty } from './use-duty';

// Of whom a worker may not read what they have in hand: the rules choose.
const noColleagues: readonly never[] = [];

/** My presence: now, as planned, and the days on which I am away. */
export function DutyScreen({ me }: { me: Pick<Me, 'id' | 'displayName'> }) {
  const { duty, again } = useDuty();
  const now = useNow();
  // Who stays keeps what he has; who has taken leave may hand it over at any time until then.
  const leaves = duty?.leave !== undefined && new Date(duty.leave.endsAt) > now;
  return (
    <View>
      <DutyCard />
      {leaves ? (
        <HandOver
          member={{ ...me, open: duty.load.open }}
          members={noColleagues}
          onDone={() => void again()}
        />
      ) : null}
      <Later>
        <LeavesCard personId={me.id} whose="mine" onChanged={() => void again()} />
        <RosterCard personId={me.id} />
        <Button id="duty-calendar" words="工作日历" kind="plain" onTap={() => open('calendar')} />
      </Later>
    </View>
  );
}
