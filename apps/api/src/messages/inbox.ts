import { bounds, type Inbox, type InboxMessage } from '@weilinli/contracts';
import { type DataSource, IsNull, LessThan } from 'typeorm';
import { decodeCursor, encodeCursor, uuidKey } from '../platform/cursor';
import { Refusal } from '../platform/errors';

import { MessageEntity } from './message.entity';

export interface InboxQuestion {
  personId: string;
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** A page of what a person was told, newest first, and how much of all of it he has not read. */
export async function readInbox(dataSource: DataSource, question: InboxQuestion): Promise<Inbox> {
  const { personId, limit = bounds.pageSize.default, cursor } = question;
  const messages = dataSource.getRepository(MessageEntity);
  const [before] = cursor === undefined ? [] : decodeCursor('inbox', cursor, [uuidKey]);
  const rows = await messages.find({
    where: { personId, ...(before === undefined ? {} : { id: LessThan(before) }) },
    order: { id: 'DESC' },
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(presentMessage),
    nextCursor: rows.length > limit && last ? encodeCursor('inbox', [last.id]) : null,
    unread: await messages.countBy({ personId, readAt: IsNull() }),
  };
}

/** Marks one of a person's messages as read; doing it again changes nothing. */
export async function markRead(
  dataSource: DataSource,
  message: { id: string; personId: string },
): Promise<void> {
  const messages = dataSource.getRepository(MessageEntity);
  const { affected } = await messages.update({ ...message, readAt: IsNull() }, { readAt: () => 'now()' });
  if (affected === 0 && !(await messages.existsBy(message))) throw new Refusal('NOT_FOUND');
}

function presentMessage(row: MessageEntity): InboxMessage {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    body: row.body,
    ...(row.reportId ? { reportId: row.reportId } : {}),
    at: row.createdAt.toISOString(),
    ...(row.readAt ? { readAt: row.readAt.toISOString() } : {}),
  };
}
