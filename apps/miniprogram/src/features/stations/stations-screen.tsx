import { View } from '@tarojs/components';
import type { NearbyStation, Place } from '@weilinli/contracts';
import { facilityWords, type StationFacility } from '@weilinli/domain';
import { useMemo, useState } from 'react';
import { PlaceMap } from '../../platform/map';
import { Chip } from '../../ui/chip';
import { Empty } from '../../ui/empty';
import { Waiting } from '../../ui/waiting';
import { LoadedView } from '../frame/loaded-view';
import { PagedList } from '../frame/paged-list';
import { useLaterThan } from '../frame/use-later';
import { stayAt } from '../place/here';
import { PlaceSheet } from '../place/place-sheet';
import { WhereUnknown } from '../place/where-unknown';
import { StationCard } from './station-card';
import { facilitiesOf } from './station-words';
import { useStations } from './use-stations';

/** Where whoever works outdoors may sit down: on the map, and below it the nearest first. */
export function StationsScreen({ demo }: { demo: boolean }) {
  const { here, place, stations, loaded, again } = useStations();
  const [choosing, setChoosing] = useState(false);
  if (!place) {
    return (
      <View>
        {here.state === 'unknown' ? (
          <WhereUnknown because={here.because} demo={demo} onChooseOnMap={() => setChoosing(true)} />
        ) : (
          <Waiting />
        )}
        {choosing ? (
          <PlaceSheet start={DEMO_PLACE} onClose={() => setChoosing(false)} onChoose={stayAt} />
        ) : null}
      </View>
    );
  }
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {() => <Around here={place} stations={stations ?? []} />}
    </LoadedView>
  );
}

function Around({ here, stations }: { here: Place; stations: readonly NearbyStation[] }) {
  const [wanted, setWanted] = useState<StationFacility | undefined>(undefined);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const items = stations.filter(({ facilities }) => wanted === undefined || facilities.includes(wanted));
  const first = items.find(({ code }) => code === chosen);
  const shown = first ? [first, ...items.filter((one) => one !== first)] : items;
  // The list comes first, as on the home page.
  const later = useLaterThan(true);
  const codes = items.map(({ code }) => code).join(' ');
  const pins = useMemo(() => (later ? items.map(pinOf) : []), [codes, later]);
  return (
    <View>
      <View className="home-map">
        <PlaceMap centre={here} here={here} pins={pins} onPin={setChosen} />
      </View>
      <View className="filter stations-filter" {...{ role: 'radiogroup', ariaLabel: '要有什么' }}>
        <Chip
          id="facility-all"
          words="全部"
          chosen={wanted === undefined}
          onTap={() => setWanted(undefined)}
        />
        {facilitiesOf(stations).map((facility) => (
          <Chip
            key={facility}
            id={`facility-${facility}`}
            words={facilityWords[facility]}
            chosen={facility === wanted}
            onTap={() => setWanted(facility)}
          />
        ))}
      </View>
      {shown.length === 0 ? (
        <Empty icon="station" words="五公里内还没有登记的驿站。" />
      ) : (
        <PagedList
          page={{ items: shown.map((station) => ({ id: station.code, station })), nextCursor: null }}
          more={nothingMore}
          lines="tall"
          draw={({ station }) => <StationCard station={station} />}
        />
      )}
    </View>
  );
}

function pinOf({ code, name, place }: NearbyStation) {
  return { key: code, place, words: name, tone: 'usual' as const };
}

async function nothingMore(): Promise<void> {}
