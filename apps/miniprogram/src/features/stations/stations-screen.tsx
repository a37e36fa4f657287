import { View } from '@tarojs/components';
import type { NearbyStation, Place } from '@weilinli/contracts';
import { facilityWords, type StationFacility } from '@weilinli/domain';
import { useMemo, useState } from 'react';
import { PlaceMap } from '../../platform/map';
import { Chips } from '../../ui/chips';
import { Empty } from '../../ui/empty';
import { Slot } from '../../ui/slot';
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

const anything = 'all';

/** Where whoever works outdoors may sit down: on the map, and below it the nearest first. */
export function StationsScreen({ demo }: { demo: boolean }) {
  const { here, place, stations, loaded, again } = useStations();
  const [choosing, setChoosing] = useState(false);
  const choose = (chosen: Place) => {
    setChoosing(false);
    stayAt(chosen);
  };
  const sheet = (
    <Slot>
      {choosing ? (
        <PlaceSheet start={place ?? DEMO_PLACE} onClose={() => setChoosing(false)} onChoose={choose} />
      ) : null}
    </Slot>
  );
  if (!place) {
    return (
      <View>
        {here.state === 'unknown' ? (
          <WhereUnknown because={here.because} demo={demo} onChooseOnMap={() => setChoosing(true)} />
        ) : (
          <Waiting />
        )}
        {sheet}
      </View>
    );
  }
  return (
    <View>
      <LoadedView loaded={loaded} again={() => void again()}>
        {() => <Around here={place} stations={stations ?? []} onChooseElsewhere={() => setChoosing(true)} />}
      </LoadedView>
      {sheet}
    </View>
  );
}

interface AroundProps {
  here: Place;
  stations: readonly NearbyStation[];
  onChooseElsewhere: () => void;
}

function Around({ here, stations, onChooseElsewhere }: AroundProps) {
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
      <Chips
        name="facility"
        label="要有什么"
        className="filter stations-filter"
        choices={[
          { key: anything, words: '全部' },
          ...facilitiesOf(stations).map((key) => ({ key, words: facilityWords[key] })),
        ]}
        chosen={wanted ?? anything}
        onChoose={(key) => setWanted(key === anything ? undefined : key)}
      />
      {shown.length === 0 ? (
        <Empty
          icon="station"
          words="五公里内还没有登记的驿站。"
          action={{ id: 'stations-elsewhere', words: '看看别处', onTap: onChooseElsewhere }}
        />
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
