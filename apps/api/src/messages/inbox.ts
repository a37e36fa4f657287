import { bounds, type Inbox, type InboxMessage } from '@weilinli/contracts';
import { type DataSource, IsNull, LessThan } from 'typeorm';
import type { PhotoSigner } from '../photos';
import { decodeCursor, encodeCursor, uuidKey } from '../platform/cursor';
import { Refusal } from '../platform/errors';
import { MessageEntity } from './message.entity';
import { readToldOf, type ToldOf } from './told-of';

export interface InboxDeps {
  dataSource: DataSource;
  photoAddresses: PhotoSigner['addressesOf'];
}

export interface InboxQuestion {
  personId: string;
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** A page of what a person was told, newest first, and how much of all of it he has not read. */
export async function readInbox(deps: InboxDeps, question: InboxQuestion): Promise<Inbox> {
  const { dataSource } = deps;
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
  const toldOf = await readToldOf(
    dataSource,
    page.flatMap(({ reportId }) => reportId ?? []),
  );
  return {
    items: page.map((row) => presentMessage(deps, row, toldOf.get(row.reportId ?? ''))),
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

function presentMessage(
  { photoAddresses }: InboxDeps,
  row: MessageEntity,
  about: ToldOf | undefined,
): InboxMessage {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    body: row.body,
    ...(row.reportId ? { reportId: row.reportId } : {}),
    ...(about ? { reportNumber: about.number } : {}),
    ...(about?.photoId ? { thumbnailUrl: photoAddresses(about.photoId).thumbnailUrl } : {}),
    at: row.createdAt.toISOString(),
    ...(row.readAt ? { readAt: row.readAt.toISOString() } : {}),
  };
}
