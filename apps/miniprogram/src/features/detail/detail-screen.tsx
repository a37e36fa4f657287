import { Text, View } from '@tarojs/components';
import type { PublicReport, Report, ReportView } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import { useMemo } from 'react';
import { useNow } from '../../platform/clock';
import { PlaceMap } from '../../platform/map';
import { showPicture } from '../../platform/pictures';
import { AreaPath } from '../../ui/area-path';
import { Card } from '../../ui/card';
import { PhotoStrip } from '../../ui/photo';
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
import { handlerName, publicStateWords, stateWords } from '../reports/state-words';
import { timelineOf } from './event-words';
import { FollowButton } from './follow-button';
import { OthersCard } from './others-card';
import { photoPair } from './photo-pair';

/** One report: what, who has it, until when; then what happened. */
export function DetailScreen({ id }: { id: string }) {
  const { loaded, again } = useLoaded<ReportView>(`report ${id}`, () => client.report(id));
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(report) =>
        report.view === 'full' ? (
          <FullReport report={report} onChanged={() => void again()} />
        ) : (
          <PublicView report={report} onChanged={() => void again()} />
        )
      }
    </LoadedView>
  );
}

function FullReport({ report, onChanged }: { report: Report; onChanged: () => void }) {
  const now = useNow();
  const actions = useActions(report, onChanged);
  const { before, after } = photoPair(report, now);
  const pill = nextDeadline(report, now);
  return (
    <View>
      {before ? <PhotoStrip before={before} {...(after ? { after } : {})} onOpen={showPicture} /> : null}
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
        {report.rework > 0 ? <View id="rework" className="danger">{`返工 ${report.rework} 次`}</View> : null}
        {report.description ? <View className="sheet-gap">{`“${report.description}”`}</View> : null}
      </Card>
      <OthersCard report={report} />
      <DeadlinesCard report={report} now={now} />
      <People report={report} />
      <Card>
        <View className="card-title">在哪里</View>
        <ReportPlace report={report} />
      </Card>
      <HistoryCard id={report.id} version={report.version} now={now} />
      <ActionButtons
        report={report}
        busy={actions.busy}
        onAction={actions.begin}
        {...(report.availableActions.includes('confirm') ? { note: '你的回答决定这件事能不能结束' } : {})}
      />
      {actions.asking ? (
        <ActionSheet report={report} action={actions.asking} onDone={actions.done} onClose={actions.leave} />
      ) : null}
    </View>
  );
}

function ReportPlace({ report }: { report: ReportView }) {
  const { longitude, latitude } = report.place;
  // The same pin as long as the place is the same, so that the map is not drawn anew at every look.
  const pins = useMemo(
    () => [
      {
        key: report.id,
        place: { longitude, latitude, datum: 'gcj02' as const },
        words: report.category.name,
      },
    ],
    [report.id, report.category.name, longitude, latitude],
  );
  return <PlaceMap centre={report.place} pins={pins} />;
}

function People({ report }: { report: Report }) {
  const lines = [
    ...(report.assignee ? [{ words: '谁在处理', name: handlerName(report.assignee) }] : []),
    ...report.coHandlers.map((handler) => ({ words: '协办', name: handlerName(handler) })),
    ...(report.reporter && !report.relations.includes('reporter')
      ? [{ words: '谁上报的', name: report.reporter.displayName }]
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Card id="people">
      {lines.map(({ words, name }) => (
        <View key={`${words} ${name}`} className="row row-apart deadline">
          <Text className="second">{words}</Text>
          <Text>{name}</Text>
        </View>
      ))}
    </Card>
  );
}

function HistoryCard({ id, version, now }: { id: string; version: number; now: Date }) {
  const { loaded, again } = useLoaded(`history ${id} ${version}`, () => client.history(id));
  return (
    <Card title="经过">
      <LoadedView loaded={loaded} again={() => void again()}>
        {({ items }) => <Timeline entries={timelineOf(items, now)} onOpen={showPicture} />}
      </LoadedView>
    </Card>
  );
}

function PublicView({ report, onChanged }: { report: PublicReport; onChanged: () => void }) {
  const now = useNow();
  return (
    <View>
      {report.thumbnailUrl ? (
        <PhotoStrip before={{ url: report.thumbnailUrl, words: '上报时' }} onOpen={showPicture} />
      ) : null}
      <Card>
        <View className="strong title">{report.category.name}</View>
        <View id="state">{publicStateWords(report)}</View>
        <AreaPath names={pathNames(report.area.path)} />
      </Card>
      <Card>
        <View className="card-title">大概位置</View>
        <ReportPlace report={report} />
      </Card>
      <Card>
        <View className="second">{`${momentWords(now, new Date(report.createdAt))} 上报, ${momentWords(now, new Date(report.updatedAt))} 更新`}</View>
      </Card>
      <FollowButton report={report} onChanged={onChanged} />
    </View>
  );
}
