import type { NoticeKind } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { enqueue } from '../platform/jobs';
import { outside } from './wechat/importance';

/** Something that one person is told, and that stands in no report's history. */
export interface Notice {
  /** Of the message. */
  id: string;
  /** What it is about, such as `redemption:<id>:soon-over`: nobody is told of the same key twice. */
  key: string;
  personId: string;
  kind: NoticeKind;
  /** For people, in their own language, whole: nothing is filled in. */
  words: { title: string; body: string };
  /** The report that it opens. */
  reportId?: string;
}

/** The job that tells a notice outside the app. */
export const noticeTask = 'tell-notice';

/**
 * Tells somebody something in the caller's own transaction: he is told if, and only if, that is committed, and once,
 * however often it runs. Who has erased his account is told nothing.
 */
export async function notify(client: Pick<PoolClient, 'query'>, notice: Notice): Promise<void> {
  const { id, key, personId, kind, words, reportId = null } = notice;
  // The lock waits for somebody who is just erasing his account: what is written to him after that would stay.
  const { rowCount } = await client.query({
    name: 'notify',
    text: `INSERT INTO messages (id, person_id, about_key, kind, title, body, report_id)
      SELECT $1, person.id, $3, $4, $5, $6, $7 FROM people person
      WHERE person.id = $2 AND person.erased_at IS NULL FOR KEY SHARE
      ON CONFLICT DO NOTHING`,
    values: [id, personId, key, kind, words.title, words.body, reportId],
  });
  if (rowCount !== 1 || outside[kind].importance === 'inbox') return;
  await enqueue(client, noticeTask, { messageId: id });
}
