import { View } from '@tarojs/components';
import type { Breakdown } from '@weilinli/contracts';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { giveFile } from '../../platform/give-file';
import { Button } from '../../ui/button';
import { Chips } from '../../ui/chips';
import { Empty } from '../../ui/empty';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { Later } from '../frame/later';
import { LoadedView } from '../frame/loaded-view';
import { useSending } from '../frame/use-sending';
import type { SignedIn } from '../session/session';
import { ownArea } from '../team/own-area';
import { IndexSheetView } from './index-sheet';
import { lastDays, usualPeriods } from './period';
import { RatesCard } from './rates-card';

interface SeenArea {
  code: string;
  name: string;
}

/** How an area does over some time, what its parts do – each with its own sheet –, and the same as a table. */
export function IndicesScreen({ session }: { session: SignedIn }) {
  const own = ownArea(session);
  const [days, setDays] = useState(30);
  const [by, setBy] = useState<Breakdown>('child');
  // The way down from the reader's own area.
  const [below, setBelow] = useState<readonly SeenArea[]>([]);
  const area = below[below.length - 1] ?? own;
  const { loaded, again } = useLoaded(area && `indices ${area.code} ${days} ${by}`, () =>
    client.indices({ areaCode: area?.code ?? '', ...lastDays(days, now()), by }),
  );
  if (!area) return <Empty icon="desk" words="这个身份没有自己的辖区, 没有统计可看。" />;
  return (
    <View>
      <View className="inset">
        <View className="row row-apart">
          <View id="indices-area" className="strong">
            {area.name}
          </View>
          {below.length > 0 ? (
            <Button
              id="indices-up"
              words="上一级"
              icon="back"
              kind="plain"
              onTap={() => setBelow(below.slice(0, -1))}
            />
          ) : null}
        </View>
        <Chips
          name="period"
          label="看多久"
          choices={usualPeriods.map((one) => ({ key: String(one.days), words: one.words }))}
          chosen={String(days)}
          onChoose={(key) => setDays(Number(key))}
        />
        <Chips name="by" label="怎么分" choices={breakdownChoices} chosen={by} onChoose={setBy} />
      </View>
      <LoadedView loaded={loaded} again={() => void again()}>
        {(answer) => (
          <View>
            <IndexSheetView
              answer={answer}
              onOpen={(line) => setBelow([...below, { code: line.code, name: line.name }])}
            />
            <Later>
              <RatesCard areaCode={area.code} days={days} />
            </Later>
          </View>
        )}
      </LoadedView>
      <TableButton areaCode={area.code} days={days} />
    </View>
  );
}

const breakdownChoices: readonly { key: Breakdown; words: string }[] = [
  { key: 'child', words: '按片区' },
  { key: 'category', words: '按类别' },
];

function TableButton({ areaCode, days }: { areaCode: string; days: number }) {
  const { busy, send } = useSending();
  const get = async () => {
    const period = lastDays(days, now());
    const text = await client.reportsCsv({ areaCode, ...period });
    await giveFile({ name: `上报_${areaCode}_${period.to.slice(0, 10)}.csv`, text });
  };
  return (
    <View className="inset">
      <Button
        id="indices-table"
        words="导出上报表格"
        kind="outline"
        busy={busy}
        onTap={() => void send(get)}
      />
    </View>
  );
}
