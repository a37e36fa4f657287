import { Text, View } from '@tarojs/components';
import type { TeamMember } from '@weilinli/contracts';
import { useState } from 'react';
import { now as rightNow, useNow } from '../../platform/clock';
import { Card, Heading } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { LoadBar } from '../../ui/load-bar';
import { useLoaded } from '../api/use-loaded';
import { LeavesCard } from '../duty/leaves-card';
import { RosterCard } from '../duty/roster-card';
import { Later } from '../frame/later';
import { LoadedView } from '../frame/loaded-view';
import { PagedList } from '../frame/paged-list';
import { ReportLine } from '../reports/report-line';
import type { SignedIn } from '../session/session';
import { HandOver } from './hand-over';
import { LoadLimit } from './load-limit';
import { ownArea } from './own-area';
import { readTeam } from './read-team';
import { RosterDay } from './roster-day';
import { RosterPlan } from './roster-plan';
import { fullLoad, loadParts, memberPresence, memberWork } from './team-words';

const nothingMore = async () => undefined;

/** One of the team, for who answers for him: what he has, when he is there, and what can be arranged for him. */
export function MemberScreen({ id, session }: { id: string; session: SignedIn }) {
  const area = ownArea(session);
  const { loaded, again } = useLoaded(`team ${area?.code ?? ''}`, () => readTeam(area, rightNow()));
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {({ members, desk }) => {
        const member = members.find((one) => one.id === id);
        const inHand = desk.inHand.filter(({ assignee }) => assignee?.id === id);
        if (!member) return <Empty icon="people" words="他不在你的团队里。" />;
        return (
          <View>
            <MemberCard member={member} members={members} />
            <HandOver member={member} members={members} onDone={() => void again()} />
            <Later>
              <Planned personId={id} />
              {inHand.length > 0 ? <Heading words="他手上的任务" /> : null}
              <PagedList
                page={{ items: inHand, nextCursor: null }}
                more={nothingMore}
                draw={(report) => <ReportLine report={report} />}
              />
            </Later>
          </View>
        );
      }}
    </LoadedView>
  );
}

function MemberCard({ member, members }: { member: TeamMember; members: readonly TeamMember[] }) {
  const now = useNow();
  return (
    <Card id="member">
      <View className="strong title">{member.displayName}</View>
      <Text className="second">{memberPresence(member, now)}</Text>
      <LoadBar name="手上" aside={memberWork(member)} parts={loadParts(member)} full={fullLoad(members)} />
    </Card>
  );
}

/** Roster, limit and leave; drawn anew when one of them has been changed. */
function Planned({ personId }: { personId: string }) {
  const [changes, setChanges] = useState(0);
  const changed = () => setChanges((count) => count + 1);
  return (
    <View>
      <RosterCard key={`roster ${changes}`} personId={personId} />
      <View className="inset row row-wrap">
        <RosterPlan personId={personId} onDone={changed} />
        <RosterDay personId={personId} onDone={changed} />
        <LoadLimit personId={personId} onDone={changed} />
      </View>
      <LeavesCard personId={personId} whose="members" />
    </View>
  );
}
