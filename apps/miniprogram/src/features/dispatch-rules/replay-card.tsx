import { View } from '@tarojs/components';
import type { ReplayAnswer, RulesAnswer } from '@weilinli/contracts';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Tap } from '../../ui/tap';
import { client } from '../api/client';
import { useSending } from '../frame/use-sending';
import { lastDays } from '../indices/period';
import { otherwiseWords } from './target-words';

const days = 7;
const atOnce = 100;

/** What came in of late and would go to somebody else by these rules: after a change, and where hands have decided. */
export function ReplayCard({ rules }: Pick<RulesAnswer, 'rules'>) {
  const [answer, setAnswer] = useState<ReplayAnswer | undefined>(undefined);
  const { busy, send } = useSending();
  const replay = async () => {
    const period = { ...lastDays(days, now()), to: now().toISOString() };
    setAnswer(await client.replayRules({ rules, ...period, limit: atOnce }));
  };
  return (
    <Card id="replay" title={`近 ${days} 天的, 按这些规则会派给谁?`}>
      {answer ? (
        <Otherwise answer={answer} />
      ) : (
        <View className="second">只是算一遍, 不会改派任何一件。</View>
      )}
      <View className="sheet-gap">
        <Button
          id="replay-ask"
          words={answer ? '再算一遍' : '算一遍'}
          kind="outline"
          busy={busy}
          onTap={() => void send(replay)}
        />
      </View>
    </Card>
  );
}

function Otherwise({ answer: { items, nextCursor } }: { answer: ReplayAnswer }) {
  const otherwise = items.filter(({ change }) => change !== 'same');
  const of = `${items.length}${nextCursor === null ? '' : '+'}`;
  return (
    <View id="replayed">
      <View>{items.length === 0 ? '这几天没有上报。' : `${of} 件里, ${otherwise.length} 件会派给别人`}</View>
      {otherwise.map((one) => (
        <Tap
          key={one.report.id}
          id={`replayed-${one.report.id}`}
          role="link"
          className="list-row"
          onTap={() => open('detail', { id: one.report.id })}
        >
          <View className="grow">
            <View className="strong">{one.report.number}</View>
            <View className="second">{otherwiseWords(one)}</View>
          </View>
        </Tap>
      ))}
    </View>
  );
}
