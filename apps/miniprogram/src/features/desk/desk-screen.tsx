import { useEffect } from 'react';
import { useNow } from '../../platform/clock';
import { Empty } from '../../ui/empty';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { setToCheck } from '../frame/to-check';
import { DeskSectionView } from './desk-section';
import { deskSections } from './desk-sections';
import { readDesk } from './read-desk';
import { toCheck } from './to-check';

/** What needs a leader or dispatcher: nobody has it, something was asked for, it is late or will be, it waits to be checked. */
export function DeskScreen() {
  const now = useNow();
  const { loaded, again } = useLoaded('desk', readDesk);
  const waiting = loaded.state === 'ready' ? toCheck(loaded.value.fixed).length : undefined;
  useEffect(() => {
    if (waiting !== undefined) setToCheck(waiting);
  }, [waiting]);
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(found) => {
        const sections = deskSections(found, now);
        if (sections.length === 0) {
          return <Empty icon="check" words="没有要你安排的: 都有人在处理, 都还来得及" />;
        }
        return sections.map((section) => (
          <DeskSectionView key={section.key} section={section} now={now} onChanged={() => void again()} />
        ));
      }}
    </LoadedView>
  );
}
