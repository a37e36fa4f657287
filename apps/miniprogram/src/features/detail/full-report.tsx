import { Text, View } from '@tarojs/components';
import type { Report } from '@weilinli/contracts';
import { useState } from 'react';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { showPicture } from '../../platform/pictures';
import { AreaPath } from '../../ui/area-path';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { dotsAtEnd } from '../../ui/names';
import { PhotoStrip } from '../../ui/photo-strip';
import { Pill } from '../../ui/pill';
import { Slot } from '../../ui/slot';
import { Timeline } from '../../ui/timeline';
import { ActionButtons } from '../actions/action-buttons';
import { AskedSheet } from '../actions/asked-sheet';
import { useActions } from '../actions/use-actions';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { FeedbackCard } from '../feedback/feedback-card';
import { Later } from '../frame/later';
import { LoadedView } from '../frame/loaded-view';
import { usePendingMark } from '../outbox/use-pending';
import { pathNames } from '../place/use-located';
import { PointsCard } from '../points/points-card';
import { RulingsCard } from '../points/rulings-card';
import { nextDeadline } from '../reports/deadline-words';
import { DeadlinesCard } from '../reports/deadlines-card';
import { reportTitle } from '../reports/report-line';
import { stateWords } from '../reports/state-words';
import { useSharing } from '../share/shareable';
import { ClockCard } from './clock-card';
import { DeclineCard } from './decline-card';
import { timelineOf } from './event-words';
import { OthersCard } from './others-card';
import { PeopleCard } from './people-card';
import { photoPair } from './photo-pair';
import { RequestsCard } from './requests-card';
import { standingLines } from './standing-words';
import { useFirstStep } from './use-first-step';
import { WayCard } from './way-card';
import { WhyCard } from './why-card';

interface FullReportProps {
  report: Report;
  /** What its reader came to do, as a list’s button said. */
  step?: string | undefined;
  onChanged: () => void;
}

/** A report as those involved see it: what, who has it, until when; what waits for an answer; then what happened. */
export function FullReport({ report, step, onChanged }: FullReportProps) {
  const now = useNow();
  const actions = useActions(report, onChanged);
  const [writing, setWriting] = useState(false);
  const { loaded, again } = useLoaded(`history ${report.id} ${report.version}`, () =>
    client.history(report.id),
  );
  const history = loaded.state === 'ready' ? loaded.value.items : [];
  useSharing(report);
  useFirstStep({ report, step, begin: actions.begin });
  const { before, after } = photoPair(report, now);
  return (
    <View>
      {before ? (
        <PhotoStrip id="photos" before={before} {...(after ? { after } : {})} onOpen={showPicture} />
      ) : null}
      <Summary report={report} now={now} />
      <Slot>
        <DeclineCard report={report} history={history} />
        <RequestsCard
          report={report}
          history={history}
          now={now}
          busy={actions.busy}
          onAnswer={actions.answer}
        />
      </Slot>
      <OthersCard report={report} />
      <Slot>
        <FeedbackCard report={report} onChanged={onChanged} onWriting={setWriting} />
      </Slot>
      <PointsCard report={report} />
      <DeadlinesCard report={report} now={now} />
      <Later>
        <WayCard report={report} />
        <Slot>
          <WhyCard report={report} history={history} />
        </Slot>
        <PeopleCard report={report} onWrite={actions.ask} />
        <ClockCard report={report} history={history} />
        <RulingsCard report={report} />
        <Card title="经过">
          <LoadedView loaded={loaded} again={() => void again()}>
            {({ items }) => <Timeline entries={timelineOf(items, now)} onOpen={showPicture} />}
          </LoadedView>
        </Card>
        <Button id="to-calendar" words="时限怎么算" kind="plain" onTap={() => open('calendar')} />
      </Later>
      <Slot>
        {writing ? null : (
          <ActionButtons
            report={report}
            busy={actions.busy}
            onAction={actions.begin}
            {...(report.availableActions.includes('confirm') ? { note: '你的回答决定这件事能不能结束' } : {})}
          />
        )}
      </Slot>
      <AskedSheet report={report} actions={actions} />
    </View>
  );
}

function Summary({ report, now }: { report: Report; now: Date }) {
  const pill = nextDeadline(report, now);
  const pending = usePendingMark(report.id);
  return (
    <Card>
      <View className="report-card-head">
        <Text className="strong title">{dotsAtEnd(reportTitle(report))}</Text>
        <View className="pills">
          {pill ? <Pill words={pill.words} tone={pill.tone} /> : null}
          {pending ? <Pill words={pending} tone="waiting" /> : null}
        </View>
      </View>
      <View id="state">{stateWords(report, now)}</View>
      <View className="second">{[report.number, report.place.address].filter(Boolean).join(' · ')}</View>
      <View id="path">
        <AreaPath names={pathNames(report.area.path)} />
      </View>
      {standingLines(report, now).map(({ key, words, urgent }) => (
        <View key={key} id={key} className={urgent ? 'danger' : 'second'}>
          {words}
        </View>
      ))}
      {report.description ? <View className="sheet-gap">{`“${report.description}”`}</View> : null}
    </Card>
  );
}
