import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useNow } from '../../platform/clock';
import { Empty } from '../../ui/empty';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { setToCheck } from '../frame/to-check';
import type { SignedIn } from '../session/session';
import { ownArea } from '../team/own-area';
import { type ChosenArea, DeskAreas } from './desk-areas';
import { DeskSectionView } from './desk-section';
import { deskSections } from './desk-sections';
import { readDesk } from './read-desk';
import { toCheck } from './to-check';

/** What needs a leader or dispatcher: nobody has it, something was asked for, it is late or will be, it waits to be checked. */
export function DeskScreen({ session }: { session: SignedIn }) {
  const now = useNow();
  const [area, setArea] = useState<ChosenArea | undefined>(undefined);
  const countedIn = area?.code ?? ownArea(session)?.code;
  const { loaded, again } = useLoaded(`desk ${session.role} ${area?.code ?? ''}`, () =>
    readDesk({ within: area?.code, countedIn }),
  );
  const waiting = loaded.state === 'ready' && !area ? toCheck(loaded.value.fixed).length : undefined;
  useEffect(() => {
    if (waiting !== undefined) setToCheck(waiting);
  }, [waiting]);
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(found) => {
        const sections = deskSections(found, now);
        return (
          <View>
            <DeskAreas areas={found.desk.areas} chosen={area} onChoose={setArea} />
            {sections.length === 0 ? (
              <Empty icon="check" words="没有要你安排的: 都有人在处理, 都还来得及" />
            ) : null}
            {sections.map((section) => (
              <DeskSectionView key={section.key} section={section} now={now} onChanged={() => void again()} />
            ))}
          </View>
        );
      }}
    </LoadedView>
  );
}
