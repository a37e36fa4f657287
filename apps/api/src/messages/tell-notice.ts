import type { NoticeKind } from '@weilinli/contracts';
import type { DataSource } from 'typeorm';
import type { Channel } from './channel';

interface Told {
  personId: string;
  key: string;
  kind: NoticeKind;
  title: string;
  body: string;
  reportId: string | null;
  number: string | null;
  at: Date;
}

/** Tells a notice, which stands in the inbox, through every other channel. May run again: they tell it once. */
export async function tellNotice(
  { dataSource, channels }: { dataSource: DataSource; channels: readonly Channel[] },
  { messageId }: { messageId: string },
): Promise<void> {
  const [told] = await dataSource.query<Told[]>(
    `SELECT message.person_id AS "personId", message.about_key AS key, message.kind, message.title, message.body,
        message.report_id AS "reportId", report.number, message.created_at AS at
      FROM messages message LEFT JOIN reports report ON report.id = message.report_id
      WHERE message.id = $1 AND message.about_key IS NOT NULL`,
    [messageId],
  );
  // Whoever it was for has erased his account since.
  if (!told) return;
  const { reportId, number, at, ...message } = told;
  const about = { hazard: told.title, place: '', number: number ?? '', at };
  for (const channel of channels) {
    await channel.deliver({ ...message, ...(reportId ? { reportId } : {}), about });
  }
}
