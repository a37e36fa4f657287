import type { ReactNode } from 'react';
import { LongList } from '../../ui/long-list';
import { MoreButton } from './more-button';
import { type Lines, useScreenful } from './use-screenful';

interface PagedListProps<Item> {
  page: { items: readonly Item[]; nextCursor: string | null };
  more: () => Promise<void>;
  draw: (item: Item) => ReactNode;
  lines?: Lines;
}

/** What has been read so far, by the screenful, and the way to the rest. */
export function PagedList<Item extends { id: string }>({
  page: { items, nextCursor },
  more,
  draw,
  lines = 'usual',
}: PagedListProps<Item>) {
  const { drawn, further } = useScreenful({
    count: items.length,
    lines,
    more: nextCursor ? more : undefined,
  });
  return (
    <LongList
      items={items.slice(0, drawn)}
      keyOf={({ id }) => id}
      draw={draw}
      end={further ? <MoreButton onTap={further} /> : null}
    />
  );
}
