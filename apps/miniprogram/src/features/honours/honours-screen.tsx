import { View } from '@tarojs/components';
import { type HonourPeriod, honourPeriods } from '@weilinli/contracts';
import { useEffect, useState } from 'react';
import { open } from '../../platform/navigation';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
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

const wholeCity = 'city';

/** Whose reports helped most, by what proved true: around here or in the city, this week, this month or in all. */
export function HonoursScreen() {
  const here = useHere();
  const located = useLocated(here.state === 'known' ? here.place : undefined).loaded;
  const areas = honourAreas(located.state === 'ready' ? located.value.areas : []);
  const [period, setPeriod] = useState<HonourPeriod>('month');
  const [areaCode, setArea] = useState<string | undefined>(undefined);
  useEffect(() => void findHere(), []);
  const { loaded, again } = useLoaded(`honours ${areaCode ?? wholeCity} ${period}`, () =>
    client.honours({ period, ...(areaCode === undefined ? {} : { areaCode }) }),
  );
  return (
    <View>
      <Chips
        name="period"
        label="看多久的"
        className="filter"
        choices={honourPeriods.map((key) => ({ key, words: periodWords[key] }))}
        chosen={period}
        onChoose={setPeriod}
      />
      <Chips
        name="honours"
        label="看哪里的"
        className="filter"
        choices={areas.map(({ code = wholeCity, words }) => ({ key: code, words }))}
        chosen={areaCode ?? wholeCity}
        onChoose={(key) => setArea(key === wholeCity ? undefined : key)}
      />
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
              <Empty
                icon="honours"
                words="这段时间还没有人上榜。第一位也许就是你。"
                action={{ id: 'report-now', words: '拍照上报', onTap: () => open('report') }}
              />
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
