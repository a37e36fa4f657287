import type { PoolClient } from 'pg';

/** Tokens that nobody can use any more, and tries of hours long past. Sessions stay: they say who was signed in when. */
export async function forgetOldSignIns(client: Pick<PoolClient, 'query'>): Promise<void> {
  await client.query('DELETE FROM refresh_tokens WHERE expires_at < now()');
  await client.query("DELETE FROM sign_in_attempts WHERE window_start < now() - interval '1 day'");
}
