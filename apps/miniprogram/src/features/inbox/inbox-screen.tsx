import { Text, View } from '@tarojs/components';
import type { Inbox, InboxMessage } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import { useEffect } from 'react';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { Empty } from '../../ui/empty';
import { Tap } from '../../ui/tap';
import { client } from '../api/client';
import { usePages } from '../api/use-pages';
import { LoadedView } from '../frame/loaded-view';
import { MoreButton } from '../frame/more-button';
import { refreshUnread, setUnread } from '../frame/unread';

/** What the system told me; a tap reads it and opens what it is about. */
export function InboxScreen() {
  const { loaded, again, more } = usePages<InboxMessage>('inbox', async (cursor) => {
    const inbox: Inbox = await client.inbox(cursor ? { cursor } : {});
    setUnread(inbox.unread);
    return inbox;
  });
  useEffect(() => void refreshUnread(), []);
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {({ items, nextCursor }) =>
        items.length === 0 ? (
          <Empty icon="bell" words="还没有消息。你上报的事情有了进展, 会在这里告诉你。" />
        ) : (
          <View id="messages">
            {items.map((message) => (
              <Message key={message.id} message={message} onRead={() => void again()} />
            ))}
            {nextCursor ? <MoreButton onTap={more} /> : null}
          </View>
        )
      }
    </LoadedView>
  );
}

function Message({ message, onRead }: { message: InboxMessage; onRead: () => void }) {
  const now = useNow();
  const { id, title, body, at, readAt, reportId } = message;
  const read = () => {
    if (reportId) open('detail', { id: reportId });
    if (readAt) return;
    // Unread stays unread when this fails: the next tap tries again.
    client.readMessage(id).then(onRead, () => undefined);
  };
  return (
    <View className="card" id={`message-${id}`}>
      <Tap role="link" label={`${readAt ? '' : '未读, '}${title}, ${body}`} onTap={read}>
        <View className="row row-apart">
          <View className="row row-wrap">
            {readAt ? null : <View className="unread-dot" />}
            <Text className="strong">{title}</Text>
          </View>
          <Text className="second">{momentWords(now, new Date(at))}</Text>
        </View>
        <View>{body}</View>
      </Tap>
    </View>
  );
}
