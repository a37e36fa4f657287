import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useNow } from '../../platform/clock';
import { Empty } from '../../ui/empty';
import { Slot } from '../../ui/slot';
import { useLoaded } from '../api/use-loaded';
import { type ChosenGroup, OnlyGroup } from '../catalogue/only-group';
import { linesDrawn } from '../frame/lines-drawn';
import { LoadedView } from '../frame/loaded-view';
import { MoreButton } from '../frame/more-button';
import { setToCheck } from '../frame/to-check';
import { useScreenful } from '../frame/use-screenful';
import { ReviewsLine } from '../reviewing/reviews-line';
import type { SignedIn } from '../session/session';
import { ownArea } from '../team/own-area';
import { type ChosenArea, DeskAreas } from './desk-areas';
import { DeskSectionView } from './desk-section';
import { type DeskSection, deskSections, shownByItself } from './desk-sections';
import { readDesk } from './read-desk';
import { toCheck } from './to-check';

/** What needs a leader or dispatcher: nobody has it, something was asked for, it is late or will be, it waits to be checked. */
export function DeskScreen({ session }: { session: SignedIn }) {
  const now = useNow();
  const [area, setArea] = useState<ChosenArea | undefined>(undefined);
  const [group, setGroup] = useState<ChosenGroup | undefined>(undefined);
  const countedIn = area?.code ?? ownArea(session)?.code;
  const { loaded, again } = useLoaded(`desk ${session.role} ${area?.code ?? ''} ${group?.code ?? ''}`, () =>
    readDesk({ within: area?.code, countedIn, group: group?.code }),
  );
  const waiting =
    loaded.state === 'ready' && !area && !group ? toCheck(loaded.value.fixed).length : undefined;
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
            <OnlyGroup chosen={group} onChoose={setGroup} />
            <ReviewsLine role={session.role} />
            {sections.length === 0 ? <Empty icon="check" words={emptyWords(group)} /> : null}
            <Sections sections={sections} now={now} onChanged={() => void again()} />
          </View>
        );
      }}
    </LoadedView>
  );
}

function emptyWords(group: ChosenGroup | undefined): string {
  return group ? `${group.name}这一类没有在办的` : '没有要你安排的: 都有人在处理, 都还来得及';
}

interface SectionsProps {
  sections: readonly DeskSection[];
  now: Date;
  onChanged: () => void;
}

/** By the screenful, over all sections. */
function Sections({ sections, now, onChanged }: SectionsProps) {
  const lengths = sections.map(shownByItself);
  const { drawn: lines, further } = useScreenful({
    count: lengths.reduce((all, length) => all + length, 0),
    lines: 'tall',
  });
  const drawn = linesDrawn(lengths, lines);
  return (
    <View>
      {sections.map((section, at) =>
        drawn[at] ? (
          <DeskSectionView
            key={section.key}
            section={section}
            drawn={drawn[at]}
            now={now}
            onChanged={onChanged}
          />
        ) : null,
      )}
      <Slot>{further ? <MoreButton onTap={further} /> : null}</Slot>
    </View>
  );
}
