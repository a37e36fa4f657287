import type { InboxMessage } from '@weilinli/contracts';
import { useState } from 'react';
import { client } from '../api/client';
import { sayWithUndo } from '../frame/toast';
import { setUnread } from '../frame/unread';

/**
 * Marks messages as read. All at once can be taken back, for the server only hears of it when the time to do so is
 * over; what it never heard of, because the phone went off, stays unread.
 */
export function useReading(onRead: () => void) {
  const [early, setEarly] = useState<ReadonlySet<string>>(new Set());
  const isRead = ({ id, readAt }: InboxMessage) => readAt !== undefined || early.has(id);

  const readOne = (message: InboxMessage) => {
    if (isRead(message)) return;
    // Unread stays unread when this fails: the next tap tries again.
    client.readMessage(message.id).then(onRead, () => undefined);
  };
  const readAll = (messages: readonly InboxMessage[], unread: number) => {
    const ids = messages.filter((message) => !isRead(message)).map(({ id }) => id);
    setEarly(new Set([...early, ...ids]));
    setUnread(unread - ids.length);
    sayWithUndo({
      words: `${ids.length} 条已标为已读`,
      undo: () => {
        setEarly(new Set());
        setUnread(unread);
      },
      settle: () => void tellServer(ids).then(onRead, onRead),
    });
  };
  return { isRead, readOne, readAll };
}

async function tellServer(ids: readonly string[]): Promise<void> {
  for (const id of ids) await client.readMessage(id);
}
