import { View } from '@tarojs/components';
import type { KeptRedemption } from '@weilinli/contracts';
import { useState } from 'react';
import { useNow } from '../../platform/clock';
import { Card, Heading } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ledBy } from '../../ui/icon';
import { Pill } from '../../ui/pill';
import { client } from '../api/client';
import { usePages } from '../api/use-pages';
import { LoadedView } from '../frame/loaded-view';
import { PagedList } from '../frame/paged-list';
import { lastDayWords, redemptionPill } from './redemption-words';
import { rewardIcon } from './reward-icon';
import { TakeCode } from './take-code';

/** The shop's side of a code: it is taken, and what for; and what still waits for somebody. */
export function KeeperScreen() {
  const [taken, setTaken] = useState<KeptRedemption | undefined>(undefined);
  const { loaded, again, more } = usePages<KeptRedemption>('waiting redemptions', (cursor) =>
    client.waitingRedemptions(cursor ? { cursor } : {}),
  );
  const onTaken = (redemption: KeptRedemption) => {
    setTaken(redemption);
    void again();
  };
  return (
    <View>
      {taken ? (
        <Card id="keeper-taken">
          <View className="second">码已收下, 请把东西交给他</View>
          <View className="strong title">{taken.reward.name}</View>
        </Card>
      ) : null}
      <TakeCode onTaken={onTaken} />
      <Heading words="等人来领" />
      <LoadedView loaded={loaded} again={() => void again()}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty icon="gift" words="现在没有等人来领的。" />
          ) : (
            <View id="keeper-waiting">
              <PagedList
                page={page}
                more={more}
                draw={(redemption) => <KeptCard redemption={redemption} />}
              />
            </View>
          )
        }
      </LoadedView>
    </View>
  );
}

function KeptCard({ redemption }: { redemption: KeptRedemption }) {
  const now = useNow();
  const { reward } = redemption;
  const pill = redemptionPill(redemption, now);
  return (
    <View className="card report-card">
      <View className={`reward-drawing ${ledBy(rewardIcon(reward.kind), 24)}`} />
      <View className="grow">
        <View className="report-card-head">
          <View className="strong">{reward.name}</View>
          <Pill words={pill.words} tone={pill.tone} />
        </View>
        <View className="second">{`最晚 ${lastDayWords(redemption)} 来领`}</View>
      </View>
    </View>
  );
}
