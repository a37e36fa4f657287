import { Text, View } from '@tarojs/components';
import type { TeamMember } from '@weilinli/contracts';
import { useNow } from '../../platform/clock';
import { Card, Heading } from '../../ui/card';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import type { SignedIn } from '../session/session';
import { byLoad, memberPresence, memberWork } from './team-words';

const atMost = 50;

/** Of a leader: who of his area is there, and how much each has in hand. */
export function TeamCard({ session: { me, role } }: { session: SignedIn }) {
  const now = useNow();
  const areaCode = me.roles.find((grant) => grant.role === role)?.area?.code;
  const isLeader = role === 'leader' && areaCode !== undefined;
  const { loaded, again } = useLoaded(isLeader ? `team ${areaCode}` : undefined, () =>
    client.team({ areaCode: areaCode ?? '', limit: atMost }),
  );
  if (!isLeader) return null;
  return (
    <View id="team" className="section">
      <Heading words="谁手上有多少" />
      <LoadedView loaded={loaded} again={() => void again()}>
        {({ items }) => (
          <Card>
            {byLoad(items).map((member) => (
              <Member key={member.id} member={member} now={now} />
            ))}
          </Card>
        )}
      </LoadedView>
    </View>
  );
}

function Member({ member, now }: { member: TeamMember; now: Date }) {
  return (
    <View className="list-row">
      <View className="grow">
        <View className="strong">{member.displayName}</View>
        <Text className="second">{memberPresence(member, now)}</Text>
      </View>
      <View className={member.overdue > 0 ? 'danger' : 'second'}>{memberWork(member)}</View>
    </View>
  );
}
