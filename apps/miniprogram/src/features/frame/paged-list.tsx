import type { Page } from '@weilinli/contracts';
import type { ReactNode } from 'react';
import { LongList } from '../../ui/long-list';
import { MoreButton } from './more-button';

interface PagedListProps<Item> {
  page: Page<Item>;
  more: () => Promise<void>;
  draw: (item: Item) => ReactNode;
}

/** What has been read so far, and the way to the rest. */
export function PagedList<Item extends { id: string }>({ page, more, draw }: PagedListProps<Item>) {
  return (
    <LongList
      items={page.items}
      keyOf={({ id }) => id}
      draw={draw}
      end={page.nextCursor ? <MoreButton onTap={more} /> : null}
    />
  );
}
