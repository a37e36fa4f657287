import { View } from '@tarojs/components';
import { useNow } from '../../platform/clock';
import { Button } from '../../ui/button';
import { Heading } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ActionSheet } from '../actions/action-sheet';
import { actionWords } from '../actions/action-words';
import type { Deed } from '../actions/deeds';
import { deedsOf } from '../actions/deeds';
import { useActions } from '../actions/use-actions';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { ReportLine } from '../reports/report-line';
import type { SignedIn } from '../session/session';
import { type DeskLine, deskSections } from './desk-sections';
import { readDesk } from './read-desk';
import { TeamCard } from './team-card';
import { waitingWords } from './waiting-words';

/** What needs a leader or dispatcher: nobody has it, something was asked for, it is late or will be, it waits to be checked. */
export function DeskScreen({ session }: { session: SignedIn }) {
  const now = useNow();
  const { loaded, again } = useLoaded('desk', readDesk);
  return (
    <View>
      <LoadedView loaded={loaded} again={() => void again()}>
        {(found) => {
          const sections = deskSections(found, now);
          if (sections.length === 0) {
            return <Empty icon="check" words="没有要你安排的: 都有人在处理, 都还来得及" />;
          }
          return sections.map(({ key, words, count, lines }) => (
            <View key={key} id={`desk-${key}`} className="section">
              <Heading words={`${words} · ${count} 件`} />
              {lines.map((line) => (
                <Line key={line.report.id} line={line} now={now} onChanged={() => void again()} />
              ))}
            </View>
          ));
        }}
      </LoadedView>
      <TeamCard session={session} />
    </View>
  );
}

// What is mostly done from a list; the rest stands on the report's own page.
const fromHere: readonly Deed[] = ['assign', 'verify'];

function Line({ line, now, onChanged }: { line: DeskLine; now: Date; onChanged: () => void }) {
  const { report, waiting } = line;
  const actions = useActions(report, onChanged);
  const may = deedsOf(report, now).filter((deed) => fromHere.includes(deed));
  return (
    <View>
      <ReportLine report={report} {...(waiting ? { why: waitingWords(waiting, now) } : {})}>
        {may.length === 0
          ? null
          : may.map((deed) => (
              <Button
                key={deed}
                id={`desk-${deed}-${report.id}`}
                words={actionWords(deed, report).button}
                kind={report.assignee && deed === 'assign' ? 'outline' : 'main'}
                className="grow"
                onTap={() => actions.begin(deed)}
              />
            ))}
      </ReportLine>
      {actions.asking ? (
        <ActionSheet report={report} asking={actions.asking} onDone={actions.done} onClose={actions.leave} />
      ) : null}
    </View>
  );
}
