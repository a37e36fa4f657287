import { View } from '@tarojs/components';
import type { Page, Report } from '@weilinli/contracts';
import { useEffect, useState } from 'react';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Heading } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { LongList } from '../../ui/long-list';
import { Slot } from '../../ui/slot';
import { type ChosenGroup, OnlyGroup } from '../catalogue/only-group';
import { DutyCard } from '../duty/duty-card';
import { linesDrawn } from '../frame/lines-drawn';
import { LoadedView } from '../frame/loaded-view';
import { MoreButton } from '../frame/more-button';
import { useScreenful } from '../frame/use-screenful';
import { useAsDone } from '../outbox/use-pending';
import { findHere } from '../place/here';
import { useTakeAlong } from './take-along';
import { groupTasks } from './task-groups';
import { TaskLine } from './task-line';
import { useTasks } from './use-tasks';

/** What I have to do, most urgent first: now, today, later. */
export function TasksScreen() {
  const { loaded, again, more } = useTasks();
  useTakeAlong(loaded.state === 'ready' ? loaded.value.items : []);
  useEffect(() => void findHere(), []);
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(page) => (
        <View>
          <DutyCard onOpen={() => open('duty')} />
          {page.items.length === 0 ? (
            <Empty
              icon="tasks"
              words="手上没有任务。有新的会在消息里告诉你。"
              action={{ id: 'tasks-again', words: '刷新', onTap: () => void again() }}
            />
          ) : null}
          <Tasks page={page} more={more} onChanged={() => void again()} />
          <View className="inset">
            <Button id="tasks-done" words="看已办结的" kind="plain" onTap={() => open('done')} />
          </View>
        </View>
      )}
    </LoadedView>
  );
}

interface TasksProps {
  page: Page<Report>;
  more: () => Promise<void>;
  onChanged: () => void;
}

/** All of them, or – where they are of several – one group of categories; on the phone, for work without signal. */
function Tasks({ page, more, onChanged }: TasksProps) {
  const [group, setGroup] = useState<ChosenGroup | undefined>(undefined);
  const items = page.items.filter(({ category }) => !group || category.group === group.code);
  const isMixed = page.items.some(({ category }) => category.group !== page.items[0]?.category.group);
  return (
    <View>
      {isMixed || group ? <OnlyGroup chosen={group} onChoose={setGroup} /> : null}
      {group && items.length === 0 ? <Empty icon="tasks" words="手上没有这一类的。" /> : null}
      <TaskGroups page={{ ...page, items }} more={more} onChanged={onChanged} />
    </View>
  );
}

/** One list below the other, by the screenful: a group of which nothing is drawn yet has no heading either. */
function TaskGroups({ page: { items, nextCursor }, more, onChanged }: TasksProps) {
  const now = useNow();
  const asDone = useAsDone();
  const { drawn: lines, further } = useScreenful({
    count: items.length,
    // Buttons below each, and one's duty above all.
    lines: 'tallest',
    more: nextCursor ? more : undefined,
  });
  const groups = groupTasks(items.map(asDone), now);
  const drawn = linesDrawn(
    groups.map(({ tasks }) => tasks.length),
    lines,
  );
  return (
    <View>
      {groups.map(({ key, words, tasks }, at) =>
        drawn[at] ? (
          <View key={key} id={`tasks-${key}`} className="section">
            <Heading words={`${words} · ${tasks.length} 件`} />
            <LongList
              items={tasks.slice(0, drawn[at])}
              keyOf={({ id }) => id}
              draw={(task) => <TaskLine task={task} onChanged={onChanged} />}
            />
          </View>
        ) : null,
      )}
      <Slot>{further ? <MoreButton onTap={further} /> : null}</Slot>
    </View>
  );
}
