import type { DataSource } from 'typeorm';
import { hashOfToken } from './refresh-token';

/** Signs out. Who has signed out already, or was never signed in, is told nothing else. */
export async function endSession(
  deps: { dataSource: DataSource },
  input: { refreshToken: string },
): Promise<void> {
  await deps.dataSource.query(
    `UPDATE sessions SET ended_at = now(), end_reason = 'signed-out'
    WHERE ended_at IS NULL AND id = (SELECT session_id FROM refresh_tokens WHERE token_hash = $1)`,
    [hashOfToken(input.refreshToken)],
  );
}
