import { Text, View } from '@tarojs/components';
import type { Report } from '@weilinli/contracts';
import { useNow } from '../../platform/clock';
import { showPicture } from '../../platform/pictures';
import { AreaPath } from '../../ui/area-path';
import { Card } from '../../ui/card';
import { PhotoStrip } from '../../ui/photo-strip';
import { Pill } from '../../ui/pill';
import { Timeline } from '../../ui/timeline';
import { ActionButtons } from '../actions/action-buttons';
import { ActionSheet } from '../actions/action-sheet';
import { useActions } from '../actions/use-actions';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { pathNames } from '../place/use-located';
import { nextDeadline } from '../reports/deadline-words';
import { DeadlinesCard } from '../reports/deadlines-card';
import { reportTitle } from '../reports/report-line';
import { stateWords } from '../reports/state-words';
import { timelineOf } from './event-words';
import { OthersCard } from './others-card';
import { PeopleCard } from './people-card';
import { photoPair } from './photo-pair';
import { ReportPlace } from './report-place';
import { RequestsCard } from './requests-card';
import { standingLines } from './standing-words';

/** A report as those involved see it: what, who has it, until when; what waits for an answer; then what happened. */
export function FullReport({ report, onChanged }: { report: Report; onChanged: () => void }) {
  const now = useNow();
  const actions = useActions(report, onChanged);
  const { loaded, again } = useLoaded(`history ${report.id} ${report.version}`, () =>
    client.history(report.id),
  );
  const { before, after } = photoPair(report, now);
  return (
    <View>
      {before ? <PhotoStrip before={before} {...(after ? { after } : {})} onOpen={showPicture} /> : null}
      <Summary report={report} now={now} />
      <RequestsCard
        report={report}
        history={loaded.state === 'ready' ? loaded.value.items : []}
        now={now}
        busy={actions.busy}
        onAnswer={actions.answer}
      />
      <OthersCard report={report} />
      <DeadlinesCard report={report} now={now} />
      <PeopleCard report={report} />
      <Card>
        <View className="card-title">在哪里</View>
        <ReportPlace report={report} />
      </Card>
      <Card title="经过">
        <LoadedView loaded={loaded} again={() => void again()}>
          {({ items }) => <Timeline entries={timelineOf(items, now)} onOpen={showPicture} />}
        </LoadedView>
      </Card>
      <ActionButtons
        report={report}
        busy={actions.busy}
        onAction={actions.begin}
        {...(report.availableActions.includes('confirm') ? { note: '你的回答决定这件事能不能结束' } : {})}
      />
      {actions.asking ? (
        <ActionSheet report={report} asking={actions.asking} onDone={actions.done} onClose={actions.leave} />
      ) : null}
    </View>
  );
}

function Summary({ report, now }: { report: Report; now: Date }) {
  const pill = nextDeadline(report, now);
  return (
    <Card>
      <View className="report-card-head">
        <Text className="strong title">{reportTitle(report)}</Text>
        {pill ? <Pill words={pill.words} tone={pill.tone} /> : null}
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
