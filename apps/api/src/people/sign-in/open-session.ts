import type { Session } from '@weilinli/contracts';
import type { DataSource } from 'typeorm';
import { accessTokenSeconds, type SignedIn } from '../../platform/auth';
import { readPerson } from '../me/read-me';
import { hashOfToken, newRefreshToken } from './refresh-token';

export interface SessionDeps {
  dataSource: DataSource;
  newId: () => string;
  /** Makes the short-lived token that requests carry. */
  accessTokenFor: (signedIn: SignedIn) => string;
}

/** Sliding: counted from the last time that the session was renewed. */
export const refreshTokenLife = '60 days';

/** Signs a person in on one device: a session, and the first of its refresh tokens. */
export async function openSession(deps: SessionDeps, personId: string): Promise<Session> {
  const sessionId = deps.newId();
  const refreshToken = newRefreshToken();
  await deps.dataSource.query(
    `WITH opened AS (INSERT INTO sessions (id, person_id) VALUES ($1, $2) RETURNING id)
    INSERT INTO refresh_tokens (token_hash, session_id, expires_at)
    SELECT $3, id, now() + interval '${refreshTokenLife}' FROM opened`,
    [sessionId, personId, hashOfToken(refreshToken)],
  );
  return sessionOf(deps, { id: personId, sessionId }, refreshToken);
}

/** What a client gets when it is signed in, or signed in anew. */
export async function sessionOf(
  deps: SessionDeps,
  signedIn: SignedIn,
  refreshToken: string,
): Promise<Session> {
  const person = await readPerson(deps.dataSource.manager, signedIn.id);
  const accessToken = deps.accessTokenFor(signedIn);
  return { accessToken, refreshToken, expiresIn: accessTokenSeconds, person };
}
