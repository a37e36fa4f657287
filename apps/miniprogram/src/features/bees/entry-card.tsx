import { View } from '@tarojs/components';
import type { PointsEntry, PointsEntryKind } from '@weilinli/contracts';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { Names } from '../../ui/names';
import { Tap } from '../../ui/tap';
import { Thumbnail } from '../../ui/thumbnail';
import { entryFigure, entryTitle, entryWhy } from './entry-words';

const atTheShop: readonly PointsEntryKind[] = ['redeemed', 'returned', 'cancelled'];

/** One movement in words: what, why so much, when; a tap opens what it was about. */
export function EntryCard({ entry }: { entry: PointsEntry }) {
  const { id, report, kind } = entry;
  if (report) {
    return (
      <Tap
        id={`entry-${id}`}
        role="link"
        className="card report-card"
        onTap={() => open('detail', { id: report.id })}
      >
        <Told entry={entry} />
      </Tap>
    );
  }
  if (atTheShop.includes(kind)) {
    return (
      <Tap id={`entry-${id}`} role="link" className="card report-card" onTap={() => open('codes')}>
        <Told entry={entry} />
      </Tap>
    );
  }
  return (
    <View id={`entry-${id}`} className="card report-card">
      <Told entry={entry} />
    </View>
  );
}

function Told({ entry }: { entry: PointsEntry }) {
  const now = useNow();
  const { title, what } = entryTitle(entry);
  const { words, tone } = entryFigure(entry.changes);
  return (
    <>
      {entry.report ? <Thumbnail url={entry.report.thumbnailUrl} icon="points" /> : null}
      <View className="grow">
        <View className="report-card-head">
          <View className="strong">{title}</View>
          <View className={`figure-points figure-points-${tone}`}>{words}</View>
        </View>
        {what ? <View>{what}</View> : null}
        <Names names={entryWhy(entry, now)} between="·" />
      </View>
    </>
  );
}
