import { View } from '@tarojs/components';
import type { Points } from '@weilinli/contracts';
import { useState } from 'react';
import { open, useParameters } from '../../platform/navigation';
import { Chips } from '../../ui/chips';
import { Empty } from '../../ui/empty';
import { LoadedView } from '../frame/loaded-view';
import { PagedList } from '../frame/paged-list';
import { MyReviews } from '../own-reviews/my-reviews';
import { EntryCard } from './entry-card';
import { useEntries } from './use-entries';

const accounts: readonly { key: 'all' | keyof Points; words: string; none: string }[] = [
  { key: 'all', words: '全部', none: '还没有积分变动。' },
  { key: 'available', words: '可用', none: '还没有到账的积分。修好一件就有。' },
  { key: 'pending', words: '待核实', none: '没有等着修好的。' },
  { key: 'held', words: '核查', none: '没有正在核查的。' },
];

/** Every movement of my points in words, all of them or those of one balance; of what is held back, why. */
export function LedgerScreen() {
  const { account: asked } = useParameters();
  const [chosen, setChosen] = useState(accounts.find(({ key }) => key === asked)?.key ?? 'all');
  return (
    <View>
      <Chips
        name="ledger"
        label="看哪些"
        className="filter"
        choices={accounts}
        chosen={chosen}
        onChoose={setChosen}
      />
      {chosen === 'held' ? <MyReviews /> : <Entries key={chosen} account={chosen} />}
    </View>
  );
}

function Entries({ account }: { account: 'all' | keyof Points }) {
  const { loaded, again, more } = useEntries(account === 'all' ? undefined : account);
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(page) =>
        page.items.length === 0 ? (
          <Empty
            icon="points"
            words={accounts.find(({ key }) => key === account)?.none ?? ''}
            action={{ id: 'report-now', words: '拍照上报', onTap: () => open('report') }}
          />
        ) : (
          <PagedList page={page} more={more} draw={(entry) => <EntryCard entry={entry} />} />
        )
      }
    </LoadedView>
  );
}
