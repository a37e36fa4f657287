import { View } from '@tarojs/components';
import type { Page, PointsEntry } from '@weilinli/contracts';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import type { Loaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { EntryCard } from './entry-card';

const shown = 3;

interface LastEntriesProps {
  entries: Loaded<Page<PointsEntry>>;
  again: () => void;
}

/** The last few movements, and the way to all of them. */
export function LastEntries({ entries, again }: LastEntriesProps) {
  return (
    <LoadedView loaded={entries} again={again}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty
            icon="points"
            words="还没有积分。看见隐患拍一张, 修好了就到账。"
            action={{ id: 'report-now', words: '拍照上报', onTap: () => open('report') }}
          />
        ) : (
          <View id="last-entries">
            {items.slice(0, shown).map((entry) => (
              <EntryCard key={entry.id} entry={entry} />
            ))}
            <View className="inset">
              <Button id="to-ledger" words="明细和核查" kind="plain" onTap={() => open('ledger')} />
            </View>
          </View>
        )
      }
    </LoadedView>
  );
}
