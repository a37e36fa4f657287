import { View } from '@tarojs/components';
import type { Inbox, InboxMessage } from '@weilinli/contracts';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Slot } from '../../ui/slot';
import { client } from '../api/client';
import { usePages } from '../api/use-pages';
import { LoadedView } from '../frame/loaded-view';
import { PagedList } from '../frame/paged-list';
import { setUnread, useUnread } from '../frame/unread';
import { MessageCard } from './message-card';
import { useReading } from './use-reading';

/** What the system told me; a tap reads it and opens what it is about. */
export function InboxScreen() {
  const { loaded, again, more } = usePages<InboxMessage>('inbox', async (cursor) => {
    const inbox: Inbox = await client.inbox(cursor ? { cursor } : {});
    setUnread(inbox.unread);
    return inbox;
  });
  const unread = useUnread();
  const { isRead, readOne, readAll } = useReading(() => void again());
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(page) =>
        page.items.length === 0 ? (
          <Empty
            icon="bell"
            words="还没有消息。你报的和你管的有了进展, 会在这里告诉你。"
            action={{ id: 'inbox-again', words: '刷新', onTap: () => void again() }}
          />
        ) : (
          <View id="messages">
            <Slot>
              {page.items.every(isRead) ? null : (
                <View className="inset">
                  <Button
                    id="read-all"
                    words="全部标为已读"
                    icon="check"
                    kind="plain"
                    onTap={() => readAll(page.items, unread)}
                  />
                </View>
              )}
            </Slot>
            <PagedList
              page={page}
              more={more}
              draw={(message) => (
                <MessageCard message={message} isRead={isRead(message)} onRead={() => readOne(message)} />
              )}
            />
          </View>
        )
      }
    </LoadedView>
  );
}
