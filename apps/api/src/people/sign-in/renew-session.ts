import type { Session } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import type { SignedIn } from '../../platform/auth';
import { inTransaction } from '../../platform/database/transaction';
import { Refusal } from '../../platform/errors';
import { refreshTokenLife, type SessionDeps, sessionOf } from './open-session';
import { hashOfToken, newRefreshToken } from './refresh-token';

/** An answer can be lost and two tabs can renew at once: for so long, a used refresh token is believed again. */
const graceSeconds = 10;

/**
 * A new pair for a refresh token. A token that was used before the grace has been copied by somebody: nobody can tell
 * which of the two is the owner, so the whole session ends.
 */
export async function renewSession(deps: SessionDeps, input: { refreshToken: string }): Promise<Session> {
  const next = newRefreshToken();
  const renewed = await inTransaction(deps.dataSource, (client) =>
    rotate(client, { used: hashOfToken(input.refreshToken), next: hashOfToken(next) }),
  );
  if (!renewed) throw new Refusal('SESSION_ENDED');
  return sessionOf(deps, renewed, next);
}

interface TokenRow {
  sessionId: string;
  personId: string;
  expired: boolean;
  reused: boolean;
}

async function rotate(
  client: PoolClient,
  token: { used: Buffer; next: Buffer },
): Promise<SignedIn | undefined> {
  const row = await lockToken(client, token.used);
  if (!row || row.expired) return undefined;
  if (row.reused) {
    // Answered, not thrown: a refusal would undo the ending.
    await endSession(client, row.sessionId, 'refresh-token-reused');
    return undefined;
  }
  await client.query(
    `WITH used AS (UPDATE refresh_tokens SET used_at = coalesce(used_at, now()) WHERE token_hash = $1),
      forgotten AS (DELETE FROM refresh_tokens WHERE session_id = $2 AND expires_at < now())
    INSERT INTO refresh_tokens (token_hash, session_id, expires_at)
    VALUES ($3, $2, now() + interval '${refreshTokenLife}')`,
    [token.used, row.sessionId, token.next],
  );
  return { id: row.personId, sessionId: row.sessionId };
}

/** The lock makes two uses at once come one after the other, and the second see what the first did. */
async function lockToken(client: PoolClient, hash: Buffer): Promise<TokenRow | undefined> {
  const { rows } = await client.query<TokenRow>(
    `SELECT session.id AS "sessionId", session.person_id AS "personId", token.expires_at <= now() AS expired,
      coalesce(token.used_at < now() - interval '${graceSeconds} seconds', false) AS reused
    FROM refresh_tokens token
    JOIN sessions session ON session.id = token.session_id AND session.ended_at IS NULL
    JOIN people person ON person.id = session.person_id AND person.erased_at IS NULL
    WHERE token.token_hash = $1 FOR UPDATE OF token, session`,
    [hash],
  );
  return rows[0];
}

async function endSession(client: PoolClient, sessionId: string, reason: string): Promise<void> {
  await client.query('UPDATE sessions SET ended_at = now(), end_reason = $2 WHERE id = $1', [
    sessionId,
    reason,
  ]);
}
