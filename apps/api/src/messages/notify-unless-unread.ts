import type { PoolClient } from 'pg';
import { type Notice, notify } from './notify';

/** The same for what leads to a list: whoever has a message of the kind that he has not read is told nothing more. */
export async function notifyUnlessUnread(client: Pick<PoolClient, 'query'>, notice: Notice): Promise<void> {
  const { rowCount } = await client.query({
    name: 'unread-of-kind',
    text: 'SELECT FROM messages WHERE person_id = $1 AND kind = $2 AND read_at IS NULL LIMIT 1',
    values: [notice.personId, notice.kind],
  });
  if (rowCount === 0) await notify(client, notice);
}
