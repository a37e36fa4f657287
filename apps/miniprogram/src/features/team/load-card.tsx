import { View } from '@tarojs/components';
import type { TeamMember } from '@weilinli/contracts';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { Card, Heading } from '../../ui/card';
import { LoadBar } from '../../ui/load-bar';
import { Tap } from '../../ui/tap';
import { byLoad, fullLoad, loadParts, memberPresence, memberWork } from './team-words';

/** Who is there, and how much each has in hand: as bars that can be compared. A tap opens one of them. */
export function LoadCard({ members }: { members: readonly TeamMember[] }) {
  const now = useNow();
  const full = fullLoad(members);
  if (members.length === 0) return null;
  return (
    <View id="team" className="section">
      <Heading words="谁手上有多少" />
      <Card>
        {byLoad(members).map((member) => (
          <Tap
            key={member.id}
            id={`member-${member.id}`}
            role="link"
            className="load-tap"
            label={[member.displayName, memberPresence(member, now), memberWork(member)].join(', ')}
            onTap={() => open('member', { id: member.id })}
          >
            <LoadBar
              name={`${member.displayName} · ${memberPresence(member, now)}`}
              aside={memberWork(member)}
              parts={loadParts(member)}
              full={full}
            />
          </Tap>
        ))}
      </Card>
    </View>
  );
}
