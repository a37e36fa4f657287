import { Text, View } from '@tarojs/components';
import type { IndicesAnswer } from '@weilinli/contracts';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { giveFile } from '../../platform/give-file';
import { Button } from '../../ui/button';
import { Card, Heading } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { Empty } from '../../ui/empty';
import { client } from '../api/client';
import { problemWords } from '../api/problem-words';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { say } from '../frame/toast';
import type { SignedIn } from '../session/session';
import { ownArea } from '../team/own-area';
import { indexRows, shareWords } from './index-words';
import { lastDays, usualPeriods } from './period';

/** How an area does over some time, what its parts do, and the same as a table. */
export function IndicesScreen({ session }: { session: SignedIn }) {
  const area = ownArea(session);
  const [days, setDays] = useState(30);
  const { loaded, again } = useLoaded(area && `indices ${area.code} ${days}`, () =>
    client.indices({ areaCode: area?.code ?? '', ...lastDays(days, now()), by: 'child' }),
  );
  if (!area) return <Empty icon="desk" words="这个身份没有自己的辖区, 没有统计可看。" />;
  return (
    <View>
      <View className="photos">
        <View className="strong">{area.name}</View>
        <View className="row row-wrap sheet-gap" {...{ role: 'radiogroup', ariaLabel: '看多久' }}>
          {usualPeriods.map((period) => (
            <Chip
              key={period.days}
              id={`period-${period.days}`}
              words={period.words}
              chosen={period.days === days}
              onTap={() => setDays(period.days)}
            />
          ))}
        </View>
      </View>
      <LoadedView loaded={loaded} again={() => void again()}>
        {(answer) => <Sheet answer={answer} />}
      </LoadedView>
      <TableButton areaCode={area.code} days={days} />
    </View>
  );
}

function Sheet({ answer }: { answer: IndicesAnswer }) {
  return (
    <View>
      <Card id="indices">
        {indexRows(answer).map(({ key, name, meaning, share, counts }) => (
          <View key={key} className="list-row">
            <View className="grow">
              <View className="strong">{name}</View>
              <Text className="second">{meaning}</Text>
            </View>
            <View className="index-share">
              <View className="index-number">{share}</View>
              <Text className="second">{counts}</Text>
            </View>
          </View>
        ))}
      </Card>
      {answer.lines.length > 0 ? (
        <View className="section">
          <Heading words="各片区按期结案率" />
          <Card>
            {answer.lines.map(({ code, name, indices, counts }) => (
              <View key={code} className="row row-apart deadline">
                <Text className="grow">{name}</Text>
                <Text className="second">{`${shareWords(indices.timelyClosingRate)} · ${counts.reported} 件上报`}</Text>
              </View>
            ))}
          </Card>
        </View>
      ) : null}
    </View>
  );
}

function TableButton({ areaCode, days }: { areaCode: string; days: number }) {
  const [busy, setBusy] = useState(false);
  const get = async () => {
    setBusy(true);
    try {
      const period = lastDays(days, now());
      const text = await client.reportsCsv({ areaCode, ...period });
      await giveFile({ name: `案件_${areaCode}_${period.to.slice(0, 10)}.csv`, text });
    } catch (error) {
      say(problemWords(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <View className="photos">
      <Button id="indices-table" words="导出案件表格" kind="outline" busy={busy} onTap={() => void get()} />
    </View>
  );
}
