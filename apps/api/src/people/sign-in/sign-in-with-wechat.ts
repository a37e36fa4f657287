import type { Session } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { inTransaction } from '../../platform/database/transaction';
import { type Code2SessionDeps, code2Session } from '../wechat/code2session';
import { openSession, type SessionDeps } from './open-session';

/** Signs in whoever holds this `wx.login` code. Who comes for the first time becomes a resident. */
export async function signInWithWechat(
  deps: SessionDeps & Code2SessionDeps,
  input: { code: string },
): Promise<Session> {
  const openId = await code2Session(deps, input.code);
  const personId = await inTransaction(deps.dataSource, async (client) => {
    return (await personWith(client, openId)) ?? (await welcome(client, openId, deps.newId));
  });
  return openSession(deps, personId);
}

async function personWith(client: PoolClient, openId: string): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM people WHERE wechat_open_id = $1', [
    openId,
  ]);
  return rows[0]?.id;
}

/** Two first sign-ins at once make one person: the later one waits for the unique index and finds the earlier. */
async function welcome(client: PoolClient, openId: string, newId: () => string): Promise<string> {
  const id = newId();
  const { rows } = await client.query<{ id: string; isNew: boolean }>(
    `INSERT INTO people (id, display_name, wechat_open_id) VALUES ($1, $2, $3)
    ON CONFLICT (wechat_open_id) DO UPDATE SET wechat_open_id = excluded.wechat_open_id
    RETURNING id, id = $1 AS "isNew"`,
    [id, nameFor(id), openId],
  );
  const person = rows[0];
  if (!person) throw new Error('INSERT … RETURNING gave no row');
  if (person.isNew) {
    await client.query("INSERT INTO role_grants (id, person_id, role) VALUES ($1, $2, 'resident')", [
      newId(),
      person.id,
    ]);
  }
  return person.id;
}

/** Short, says nothing about the person, and can be told from the next one's. The end of a UUIDv7 is random. */
function nameFor(id: string): string {
  const number = Number.parseInt(id.slice(-8), 16) % 10_000;
  return `微信用户 ${String(number).padStart(4, '0')}`;
}
