import type { PoolClient } from 'pg';
import type { SignedIn } from '../../platform/auth';
import { Refusal } from '../../platform/errors';
import { enqueue } from '../../platform/jobs';
import type { PersonalStore } from './personal-store';

/** How somebody who has gone is called, wherever he was named. */
export const erasedName = '已注销用户';

/** The job that takes a name out of what was written down about others: histories, answers to repeated calls. */
export const forgetNameTask = 'forget-name';

/**
 * Erases an account: the person's row stays as an empty place that reports and histories point to, and nothing says
 * who it was. Again, it changes nothing – also for the token with which it was asked the first time.
 */
export async function eraseAccount(
  client: PoolClient,
  { signedIn, stores }: { signedIn: SignedIn; stores: readonly PersonalStore[] },
): Promise<void> {
  const { id: personId, sessionId } = signedIn;
  const { rows } = await client.query<{ name: string; erased: boolean; ended: string | null; over: boolean }>(
    `SELECT person.display_name AS name, person.erased_at IS NOT NULL AS erased, session.end_reason AS ended,
        session.ended_at IS NOT NULL AS over
      FROM people person JOIN sessions session ON session.person_id = person.id AND session.id = $2
      WHERE person.id = $1 FOR UPDATE OF person`,
    [personId, sessionId],
  );
  const [person] = rows;
  if (person?.erased && person.ended === 'erased') return;
  if (!person || person.over || person.erased) throw new Refusal('SESSION_ENDED');
  for (const store of stores) await store.mayGo?.(client, personId);
  for (const store of stores) await store.erase?.(client, personId);
  await forgetPerson(client, { personId, name: person.name });
}

/** A staff record that became this account was emptied then, all but for its name: nothing else leads back to it. */
async function forgetPerson(
  client: PoolClient,
  { personId, name }: { personId: string; name: string },
): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `UPDATE people SET display_name = $2, staff_number = NULL, wechat_open_id = NULL, persona = NULL,
        large_type = false, show_on_honours = false, erased_at = coalesce(erased_at, now())
      WHERE id = $1 OR (erased_at IS NOT NULL AND display_name = $3) RETURNING id`,
    [personId, erasedName, name],
  );
  for (const { id } of rows) await enqueue(client, forgetNameTask, { personId: id });
}

/** Works through what is too much for a request: whole tables are read. Done twice, it does no harm. */
export async function forgetName(client: Pick<PoolClient, 'query'>, personId: string): Promise<void> {
  await client.query('SELECT forget_name($1)', [personId]);
}
