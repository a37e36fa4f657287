import { View } from '@tarojs/components';
import { Fragment, type ReactNode } from 'react';
import { Slot } from './slot';

interface LongListProps<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  draw: (item: Item) => ReactNode;
  /** What stands below: the way to more. */
  end?: ReactNode;
}

export const pageSize = 20;

/**
 * A list that may be long, in pages with a container each. WeChat is sent a page that is added and nothing else, and
 * no more than one page when something in it goes or comes; scrolling sends nothing.
 */
export function LongList<Item>({ items, keyOf, draw, end }: LongListProps<Item>) {
  return (
    <View>
      <View className="long-list">
        {pagesOf(items).map((page, index) => (
          // The third page stays the third page.
          <View key={index} className="long-list-page">
            {page.map((item) => (
              <Fragment key={keyOf(item)}>{draw(item)}</Fragment>
            ))}
          </View>
        ))}
      </View>
      <Slot>{end}</Slot>
    </View>
  );
}

function pagesOf<Item>(items: readonly Item[]): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / pageSize) }, (_, page) =>
    items.slice(page * pageSize, (page + 1) * pageSize),
  );
}
