import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Heading } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { LongList } from '../../ui/long-list';
import { Slot } from '../../ui/slot';
import { DutyCard } from '../duty/duty-card';
import { LoadedView } from '../frame/loaded-view';
import { MoreButton } from '../frame/more-button';
import { useAsDone } from '../outbox/use-pending';
import { findHere } from '../place/here';
import { useTakeAlong } from './take-along';
import { groupTasks } from './task-groups';
import { TaskLine } from './task-line';
import { useTasks } from './use-tasks';

/** What I have to do, most urgent first: now, today, later. */
export function TasksScreen() {
  const now = useNow();
  const { loaded, again, more } = useTasks();
  const asDone = useAsDone();
  useTakeAlong(loaded.state === 'ready' ? loaded.value.items : []);
  useEffect(() => void findHere(), []);
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {({ items, nextCursor }) => (
        <View>
          <DutyCard onOpen={() => open('duty')} />
          {items.length === 0 ? (
            <Empty
              icon="tasks"
              words="手上没有任务。有新的会在消息里告诉你。"
              action={{ id: 'tasks-again', words: '刷新', onTap: () => void again() }}
            />
          ) : null}
          {groupTasks(items.map(asDone), now).map(({ key, words, tasks }) => (
            <View key={key} id={`tasks-${key}`} className="section">
              <Heading words={`${words} · ${tasks.length} 件`} />
              <LongList
                items={tasks}
                keyOf={({ id }) => id}
                draw={(task) => <TaskLine task={task} onChanged={() => void again()} />}
              />
            </View>
          ))}
          <Slot>{nextCursor ? <MoreButton onTap={more} /> : null}</Slot>
          <View className="photos">
            <Button id="tasks-done" words="看已办结的" kind="plain" onTap={() => open('done')} />
          </View>
        </View>
      )}
    </LoadedView>
  );
}
