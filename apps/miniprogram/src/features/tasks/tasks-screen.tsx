import { View } from '@tarojs/components';
import type { Report } from '@weilinli/contracts';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Heading } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { actionWords } from '../actions/action-words';
import { layOut } from '../actions/layout';
import { useActions } from '../actions/use-actions';
import { client } from '../api/client';
import { usePages } from '../api/use-pages';
import { DutyCard } from '../duty/duty-card';
import { LoadedView } from '../frame/loaded-view';
import { MoreButton } from '../frame/more-button';
import { ReportLine } from '../reports/report-line';
import { groupTasks } from './task-groups';

/** What I have to do, most urgent first. */
export function TasksScreen() {
  const now = useNow();
  const { loaded, again, more } = usePages('tasks', (cursor) =>
    client.reports({
      scope: 'assigned',
      status: ['dispatched', 'accepted', 'suspended', 'resolved'],
      sort: 'urgent',
      ...(cursor ? { cursor } : {}),
    }),
  );
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {({ items, nextCursor }) => (
        <View>
          <DutyCard />
          {items.length === 0 ? <Empty icon="tasks" words="手上没有任务。有新的会在消息里告诉你。" /> : null}
          {groupTasks(items, now).map(({ key, words, tasks }) => (
            <View key={key} id={`tasks-${key}`} className="section">
              <Heading words={`${words} · ${tasks.length} 件`} />
              {tasks.map((task) => (
                <Task key={task.id} task={task} onChanged={() => void again()} />
              ))}
            </View>
          ))}
          {nextCursor ? <MoreButton onTap={more} /> : null}
        </View>
      )}
    </LoadedView>
  );
}

function Task({ task, onChanged }: { task: Report; onChanged: () => void }) {
  const actions = useActions(task, onChanged);
  const { main } = layOut(task, useNow());
  // A remark is always possible: no reason for a button in a list.
  if (!main || main === 'remark') return <ReportLine report={task} />;
  return (
    <ReportLine report={task}>
      <Button
        id={`task-${main}-${task.id}`}
        words={actionWords(main, task).button}
        icon={actionWords(main, task).icon}
        className="grow"
        busy={actions.busy}
        onTap={() => (main === 'accept' ? actions.begin(main) : open('detail', { id: task.id }))}
      />
    </ReportLine>
  );
}
