import { View } from '@tarojs/components';
import { type HonourPeriod, honourPeriods } from '@weilinli/contracts';
import { useEffect, useState } from 'react';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { Empty } from '../../ui/empty';
import { LongList } from '../../ui/long-list';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { findHere, useHere } from '../place/here';
import { useLocated } from '../place/use-located';
import { honourAreas } from './honour-areas';
import { mineWords, periodWords } from './honour-words';
import { HonouredLine } from './honoured-line';
import { ShareThanks } from './share-thanks';
import { ShowName } from './show-name';

/** Whose reports helped most, by what proved true: around here or in the city, this week, this month or in all. */
export function HonoursScreen() {
  const here = useHere();
  const located = useLocated(here.state === 'known' ? here.place : undefined).loaded;
  const areas = honourAreas(located.state === 'ready' ? located.value.areas : []);
  const [period, setPeriod] = useState<HonourPeriod>('month');
  const [areaCode, setArea] = useState<string | undefined>(undefined);
  useEffect(() => void findHere(), []);
  const { loaded, again } = useLoaded(`honours ${areaCode ?? 'city'} ${period}`, () =>
    client.honours({ period, ...(areaCode === undefined ? {} : { areaCode }) }),
  );
  return (
    <View>
      <View className="filter" {...{ role: 'radiogroup', ariaLabel: '看多久的' }}>
        {honourPeriods.map((one) => (
          <Chip
            key={one}
            id={`period-${one}`}
            words={periodWords[one]}
            chosen={one === period}
            onTap={() => setPeriod(one)}
          />
        ))}
      </View>
      <View className="filter" {...{ role: 'radiogroup', ariaLabel: '看哪里的' }}>
        {areas.map(({ code, words }) => (
          <Chip
            key={code ?? 'city'}
            id={`honours-${code ?? 'city'}`}
            words={words}
            chosen={code === areaCode}
            onTap={() => setArea(code)}
          />
        ))}
      </View>
      <LoadedView loaded={loaded} again={() => void again()}>
        {(honours) => (
          <View>
            <Card id="honours-mine">
              <View className="second">我在{honours.area.name}</View>
              <View className="strong title">{mineWords(honours)}</View>
              {honours.thanks ? <ShareThanks thanks={honours.thanks} /> : null}
              <ShowName />
            </Card>
            {honours.items.length === 0 ? (
              <Empty icon="honours" words="这段时间还没有人上榜。第一位也许就是你。" />
            ) : (
              <View id="honours-list" {...{ role: 'list' }}>
                <LongList
                  items={honours.items.map((honoured, place) => ({ honoured, place }))}
                  keyOf={({ place }) => `${place}`}
                  draw={({ honoured }) => <HonouredLine honoured={honoured} />}
                />
              </View>
            )}
          </View>
        )}
      </LoadedView>
    </View>
  );
}
