import { View } from '@tarojs/components';
import type { Report } from '@weilinli/contracts';
import { useEffect, useMemo, useState } from 'react';
import { useNow } from '../../platform/clock';
import { PlaceMap } from '../../platform/map';
import { Empty } from '../../ui/empty';
import { wholeFigures } from '../../ui/names';
import { LoadedView } from '../frame/loaded-view';
import { PagedList } from '../frame/paged-list';
import { useLater } from '../frame/use-later';
import { findHere, useHere } from '../place/here';
import { TaskLine } from './task-line';
import { pinsWords, taskPins } from './task-pins';
import { useTasks } from './use-tasks';

/** The day’s tasks where they lie; a tap on one shows it below. */
export function TaskMapScreen() {
  const { loaded, again } = useTasks();
  useEffect(() => void findHere(), []);
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty icon="map" words="手上没有任务, 地图上没有要去的地方。" />
        ) : (
          <DayMap tasks={items} onChanged={() => void again()} />
        )
      }
    </LoadedView>
  );
}

const none: ReturnType<typeof taskPins> = [];
const nothingMore = async () => undefined;

function DayMap({ tasks, onChanged }: { tasks: readonly Report[]; onChanged: () => void }) {
  const now = useNow();
  const here = useHere();
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  // The lines come first, as on the first page: they say more than pins, and a map of fifty is dear.
  const later = useLater();
  // Drawn anew only when something about a pin has changed, not every half minute.
  const drawn = JSON.stringify(taskPins(tasks, now));
  const pins = useMemo(() => taskPins(tasks, now), [drawn]);
  const place = here.state === 'known' ? here.place : undefined;
  const centre = place ?? tasks[0]?.place ?? DEMO_PLACE;
  const first = tasks.find(({ id }) => id === chosen);
  const shown = first ? [first, ...tasks.filter((task) => task !== first)] : tasks;
  return (
    <View>
      <View className="home-map">
        <PlaceMap
          centre={centre}
          {...(place ? { here: place } : {})}
          pins={later ? pins : none}
          onPin={setChosen}
          size="day"
        />
      </View>
      <View id="map-words" className="under-map second">
        {wholeFigures(`${pinsWords(pins)}。${first ? '' : '点图上的标记看是哪一件'}`)}
      </View>
      <PagedList
        page={{ items: shown, nextCursor: null }}
        more={nothingMore}
        lines="tall"
        draw={(task) => <TaskLine task={task} onChanged={onChanged} />}
      />
    </View>
  );
}
