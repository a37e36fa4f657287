import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { now, useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { useLoaded } from '../api/use-loaded';
import { DeskSectionView } from '../desk/desk-section';
import { deskSections } from '../desk/desk-sections';
import { toCheck } from '../desk/to-check';
import { Later } from '../frame/later';
import { LoadedView } from '../frame/loaded-view';
import { setToCheck } from '../frame/to-check';
import { ReviewsLine } from '../reviewing/reviews-line';
import type { SignedIn } from '../session/session';
import { Approvals } from './approvals';
import { FiguresCard } from './figures-card';
import { LoadCard } from './load-card';
import { ownArea } from './own-area';
import { readTeam } from './read-team';
import { teamFigures } from './team-figures';

// The rest is asked for: what waits for his word must stay in sight.
const nobodyAtFirst = 3;

/** A leader's day: how it goes, what waits for his word, what nobody has, and who has how much. */
export function TeamScreen({ session }: { session: SignedIn }) {
  const at = useNow();
  const area = ownArea(session);
  const { loaded, again } = useLoaded(`team ${area?.code ?? ''}`, () => readTeam(area, now()));
  const waiting = loaded.state === 'ready' ? toCheck(loaded.value.desk.fixed).length : undefined;
  useEffect(() => {
    if (waiting !== undefined) setToCheck(waiting);
  }, [waiting]);
  const changed = () => void again();
  return (
    <LoadedView loaded={loaded} again={changed}>
      {({ desk, members, figures }) => {
        const nobody = deskSections(desk, at).find(({ key }) => key === 'nobody');
        return (
          <View>
            <FiguresCard figures={teamFigures(desk, figures)} />
            {nobody ? (
              <DeskSectionView section={nobody} drawn={nobodyAtFirst} now={at} onChanged={changed} />
            ) : null}
            <Later>
              <ReviewsLine role={session.role} />
              <Approvals reports={desk.inHand} onChanged={changed} />
              <LoadCard members={members} />
              <View className="inset">
                <Button
                  id="team-all"
                  words={`看全部在办 · ${desk.inHand.length} 件`}
                  icon="list"
                  kind="outline"
                  onTap={() => open('desk')}
                />
              </View>
            </Later>
          </View>
        );
      }}
    </LoadedView>
  );
}
