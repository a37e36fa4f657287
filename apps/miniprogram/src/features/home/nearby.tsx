import { View } from '@tarojs/components';
import type { NearbyReport, Place } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import { type ReactNode, useMemo, useState } from 'react';
import { useNow } from '../../platform/clock';
import { PlaceMap } from '../../platform/map';
import { open } from '../../platform/navigation';
import { Heading } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { LongList } from '../../ui/long-list';
import { ReportCard } from '../../ui/report-card';
import { client } from '../api/client';
import { usePages } from '../api/use-pages';
import { LoadedView } from '../frame/loaded-view';
import { MoreButton } from '../frame/more-button';
import { groupIcon } from '../reports/icon-of';
import { areaNames, distanceWords } from '../reports/place-words';
import { publicPill } from '../reports/public-pill';
import { onlyOf } from './by-group';
import { GroupFilter } from './group-filter';

const radius = 1000;
const none: readonly NearbyReport[] = [];

/** What is near, on the map and below it, all of it or one kind; `children` stands between. */
export function Nearby({ here, children }: { here: Place; children: ReactNode }) {
  const { longitude, latitude, datum } = here;
  const { loaded, again, more } = usePages(`nearby ${longitude} ${latitude} ${datum}`, (cursor) =>
    client.nearby({ longitude, latitude, datum, radius, limit: 20, ...(cursor ? { cursor } : {}) }),
  );
  const [group, setGroup] = useState<string | undefined>(undefined);
  const all = loaded.state === 'ready' ? loaded.value.items : none;
  const items = useMemo(() => onlyOf(all, group), [all, group]);
  const pins = useMemo(() => items.map(pinOf), [items]);
  return (
    <View>
      <View className="home-map">
        <PlaceMap centre={here} here={here} pins={pins} onPin={openReport} />
      </View>
      {children}
      <Heading words="附近正在处理" />
      <GroupFilter items={all} chosen={group} onChoose={setGroup} />
      <LoadedView loaded={loaded} again={() => void again()}>
        {({ nextCursor }) =>
          items.length === 0 ? (
            <Empty icon="shield" words="附近一公里内没有正在处理的隐患。看见了就拍一张。" />
          ) : (
            <LongList
              items={items}
              keyOf={({ id }) => id}
              draw={(item) => <NearbyLine item={item} />}
              end={nextCursor ? <MoreButton onTap={more} /> : null}
            />
          )
        }
      </LoadedView>
    </View>
  );
}

function NearbyLine({ item }: { item: NearbyReport }) {
  const now = useNow();
  return (
    <ReportCard
      id={item.id}
      title={item.category.name}
      icon={groupIcon(item.category.group)}
      thumbnail={item.thumbnailUrl}
      place={[...areaNames(item.area), distanceWords(item.distance)]}
      pill={publicPill(item)}
      state={`${momentWords(now, new Date(item.createdAt))} 上报`}
      onOpen={() => openReport(item.id)}
    />
  );
}

function pinOf({ id, place, category, status }: NearbyReport) {
  const tone = status === 'resolved' ? ('done' as const) : ('usual' as const);
  return { key: id, place, words: category.name, tone };
}

function openReport(id: string): void {
  open('detail', { id });
}
