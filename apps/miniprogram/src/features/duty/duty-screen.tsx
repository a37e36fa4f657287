import { View } from '@tarojs/components';
import { DutyCard } from './duty-card';
import { LeavesCard } from './leaves-card';
import { RosterCard } from './roster-card';

/** My presence: now, as planned, and the days on which I am away. */
export function DutyScreen({ personId }: { personId: string }) {
  return (
    <View>
      <DutyCard />
      <LeavesCard personId={personId} whose="mine" />
      <RosterCard personId={personId} />
    </View>
  );
}
