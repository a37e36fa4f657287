import { View } from '@tarojs/components';
import type { NearbyReport, Place } from '@weilinli/contracts';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { PlaceMap } from '../../platform/map';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Heading } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ReportCard } from '../../ui/report-card';
import { Waiting } from '../../ui/waiting';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { findHere, stayAt, useHere } from '../place/here';
import { PlaceSheet } from '../place/place-sheet';
import { WhereUnknown } from '../place/where-unknown';
import { groupIcon } from '../reports/icon-of';
import { areaNames, distanceWords } from '../reports/place-words';
import { publicStateWords } from '../reports/state-words';

const radius = 1000;

/** What is being handled around here, and the one large button. */
export function HomeScreen({ demo }: { demo: boolean }) {
  const here = useHere();
  const [choosing, setChoosing] = useState(false);
  useEffect(() => void findHere(), []);
  const report = (
    <View className="home-report">
      <Button id="report-now" words="拍照上报" icon="camera" size="large" onTap={() => open('report')} />
    </View>
  );
  if (here.state === 'known') return <Nearby here={here.place}>{report}</Nearby>;
  return (
    <View>
      {report}
      <Heading words="附近正在处理" />
      {here.state === 'looking' ? (
        <Waiting rows={2} />
      ) : (
        <WhereUnknown because={here.because} demo={demo} onChooseOnMap={() => setChoosing(true)} />
      )}
      {choosing ? (
        <PlaceSheet start={DEMO_PLACE} onClose={() => setChoosing(false)} onChoose={stayAt} />
      ) : null}
    </View>
  );
}

function Nearby({ here, children }: { here: Place; children: ReactNode }) {
  const { longitude, latitude, datum } = here;
  const { loaded, again } = useLoaded(`nearby ${longitude} ${latitude} ${datum}`, () =>
    client.nearby({ longitude, latitude, datum, radius, limit: 20 }),
  );
  const items = loaded.state === 'ready' ? loaded.value.items : none;
  const pins = useMemo(
    () => items.map(({ id, place, category }) => ({ key: id, place, words: category.name })),
    [items],
  );
  return (
    <View>
      <View className="home-map">
        <PlaceMap centre={here} here={here} pins={pins} onPin={openReport} />
      </View>
      {children}
      <Heading words="附近正在处理" />
      <LoadedView loaded={loaded} again={() => void again()}>
        {(page) =>
          page.items.length === 0 ? (
            <NothingNear />
          ) : (
            page.items.map((item) => <NearbyLine key={item.id} item={item} />)
          )
        }
      </LoadedView>
    </View>
  );
}

const none: NearbyReport[] = [];

function NothingNear() {
  return <Empty icon="shield" words="附近一公里内没有正在处理的隐患。看见了就拍一张。" />;
}

function NearbyLine({ item }: { item: NearbyReport }) {
  return (
    <ReportCard
      id={item.id}
      title={item.category.name}
      icon={groupIcon(item.category.group)}
      thumbnail={item.thumbnailUrl}
      place={[...areaNames(item.area), distanceWords(item.distance)]}
      state={publicStateWords(item)}
      onOpen={() => openReport(item.id)}
    />
  );
}

function openReport(id: string): void {
  open('detail', { id });
}
