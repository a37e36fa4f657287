import { Text, View } from '@tarojs/components';
import type { HistoryEntry, Report } from '@weilinli/contracts';
import type { Relation } from '@weilinli/domain';
import { useNow } from '../../platform/clock';
import { dotsAtEnd } from '../../ui/names';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { AskedCard } from '../frame/asked-card';
import { LoadedView } from '../frame/loaded-view';
import { handlerLines, type ToldLine, toBeToldLines, toldLines } from './clock-words';

// Who had it once may be no staff any more.
const staff: readonly Relation[] = ['assignee', 'co-handler', 'leader', 'dispatcher', 'admin'];

interface ClockCardProps {
  report: Pick<Report, 'id' | 'version' | 'relations'>;
  history: readonly HistoryEntry[];
}

/** Who was told of its time, who is told next, and whose time it was – as far as the reader may know. */
export function ClockCard({ report, history }: ClockCardProps) {
  return (
    <AskedCard id="clock" title="催办和用时">
      <Clock report={report} history={history} />
    </AskedCard>
  );
}

function Clock({ report: { id, version, relations }, history }: ClockCardProps) {
  const now = useNow();
  const { loaded, again } = useLoaded(`clock ${id} ${version}`, () => client.clock(id));
  // The stages are for the staff, and so is who was told; others read when somebody is.
  const isStaff = relations.some((one) => staff.includes(one));
  const stages = useLoaded(isStaff ? 'escalation-stages' : undefined, () => client.escalationStages()).loaded;
  const known = stages.state === 'ready' ? stages.value.stages : undefined;
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(clock) => (
        <View>
          {isStaff ? <Lines title="提醒过谁" lines={toldLines(history, now)} none="还没有提醒过谁" /> : null}
          <Lines title="没有进展的话" lines={toBeToldLines({ clock, stages: known }, now)} none="不再提醒" />
          {clock.handlers ? (
            <Lines title="谁的时间" lines={handlerLines(clock.handlers, now)} none="还没有人接手" />
          ) : null}
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
        <View key={key} className="rule-line unbroken">
          {dotsAtEnd(`${words} · `)}
          <Text className="second whole">{when}</Text>
        </View>
      ))}
    </View>
  );
}
