import { Text, View } from '@tarojs/components';
import type { HistoryEntry, Report } from '@weilinli/contracts';
import type { Relation } from '@weilinli/domain';
import { useNow } from '../../platform/clock';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { AskedCard } from '../frame/asked-card';
import { LoadedView } from '../frame/loaded-view';
import { handlerLines, type ToldLine, toBeToldLines, toldLines } from './clock-words';

// Those who answer for it, and those whose time it is; whoever reported it has his deadlines.
const toBeTold: readonly Relation[] = ['assignee', 'co-handler', 'leader', 'dispatcher', 'admin'];

interface ClockCardProps {
  report: Pick<Report, 'id' | 'version' | 'relations'>;
  history: readonly HistoryEntry[];
}

/** Who was told of its time, who is told next, and whose time it was: for the staff. */
export function ClockCard({ report, history }: ClockCardProps) {
  if (!isToBeTold(report) && !report.relations.includes('former-assignee')) return null;
  return (
    <AskedCard id="clock" title="催办和用时">
      <Clock report={report} history={history} />
    </AskedCard>
  );
}

function isToBeTold({ relations }: ClockCardProps['report']): boolean {
  return relations.some((one) => toBeTold.includes(one));
}

function Clock({ report, history }: ClockCardProps) {
  const now = useNow();
  const { id, version } = report;
  const { loaded, again } = useLoaded(`clock ${id} ${version}`, () => client.clock(id));
  // Who had it once reads what was his; by now he may be no staff any more, who reads the stages.
  const stages = useLoaded(isToBeTold(report) ? 'escalation-stages' : undefined, () =>
    client.escalationStages(),
  ).loaded;
  const known = stages.state === 'ready' ? stages.value.stages : undefined;
  const told = toldLines(history, now);
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(clock) => (
        <View>
          <Lines title="提醒过谁" lines={told} none="还没有提醒过谁" />
          <Lines title="没有进展的话" lines={toBeToldLines({ clock, stages: known }, now)} none="不再提醒" />
          <Lines title="谁的时间" lines={handlerLines(clock.handlers ?? [], now)} none="还没有人接手" />
        </View>
      )}
    </LoadedView>
  );
}

interface LinesProps {
  title: string;
  lines: readonly ToldLine[];
  none: string;
}

function Lines({ title, lines, none }: LinesProps) {
  return (
    <View className="sheet-gap">
      <View className="second">{lines.length === 0 ? none : title}</View>
      {lines.map(({ key, when, words }) => (
        <View key={key} className="rule-line">
          {words}
          <Text className="second">{` · ${when}`}</Text>
        </View>
      ))}
    </View>
  );
}
