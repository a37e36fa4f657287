import { View } from '@tarojs/components';
import type { NearbyReport, Place } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import { type ReactNode, useMemo, useState } from 'react';
import { useNow } from '../../platform/clock';
import { PlaceMap } from '../../platform/map';
import { open } from '../../platform/navigation';
import { Heading } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ReportCard } from '../../ui/report-card';
import { Slot } from '../../ui/slot';
import { Waiting } from '../../ui/waiting';
import { client } from '../api/client';
import { usePages } from '../api/use-pages';
import { Later } from '../frame/later';
import { LoadedView } from '../frame/loaded-view';
import { PagedList } from '../frame/paged-list';
import { useLaterThan } from '../frame/use-later';
import { groupIcon } from '../reports/icon-of';
import { areaNames, distanceWords } from '../reports/place-words';
import { publicPill } from '../reports/public-pill';
import { onlyOf } from './by-group';
import { GroupFilter } from './group-filter';

const radius = 1000;
const none: readonly NearbyReport[] = [];

interface NearbyProps {
  /** Undefined: not known yet. */
  here: Place | undefined;
  children: ReactNode;
  /** What stands there too, once the list does. */
  later: ReactNode;
}

/**
 * What is near, on the map and below it, all of it or one kind; `children` stands between, and neither moves nor is drawn
 * anew when the map and the list come: somebody's finger may be on its way.
 */
export function Nearby({ here, children, later: beside }: NearbyProps) {
  const { loaded, again, more } = usePages(here && keyOf(here), (cursor) => ask(here, cursor));
  const [group, setGroup] = useState<string | undefined>(undefined);
  const all = loaded.state === 'ready' ? loaded.value.items : none;
  const items = useMemo(() => onlyOf(all, group), [all, group]);
  // The list comes first: it says more than pins, and costs the view less than a map of them.
  const later = useLaterThan(loaded.state === 'ready');
  const pins = useMemo(() => (later ? items.map(pinOf) : []), [items, later]);
  const isHere = here !== undefined && loaded.state !== 'waiting';
  return (
    <View>
      <View className="home-map">
        {isHere ? <PlaceMap centre={here} here={here} pins={pins} onPin={openReport} /> : null}
      </View>
      {children}
      <Slot>{isHere ? <Later>{beside}</Later> : null}</Slot>
      <Heading words="附近正在处理" />
      {isHere ? (
        <View>
          <GroupFilter items={all} chosen={group} onChoose={setGroup} />
          <LoadedView loaded={loaded} again={() => void again()}>
            {({ nextCursor }) =>
              items.length === 0 ? (
                <Empty icon="shield" words="附近一公里内没有正在处理的隐患。看见了就拍一张。" />
              ) : (
                <PagedList
                  page={{ items, nextCursor }}
                  more={more}
                  // The map has taken half of the screen.
                  lines="tall"
                  draw={(item) => <NearbyLine item={item} />}
                />
              )
            }
          </LoadedView>
        </View>
      ) : (
        <Waiting rows={2} />
      )}
    </View>
  );
}

function keyOf({ longitude, latitude, datum }: Place): string {
  return `nearby ${longitude} ${latitude} ${datum}`;
}

function ask(here: Place | undefined, cursor: string | undefined) {
  if (!here) throw new Error('asked what is near nowhere');
  const { longitude, latitude, datum } = here;
  return client.nearby({ longitude, latitude, datum, radius, limit: 20, ...(cursor ? { cursor } : {}) });
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
