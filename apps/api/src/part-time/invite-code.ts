import type { InviteCode } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { codeOf, hashOfCode } from '../people';
import { Refusal } from '../platform/errors';

type Client = Pick<PoolClient, 'query'>;

/** 31⁸ possibilities, ten minutes, thirty tries an hour. */
const length = 8;
export const inviteTries = { perHour: 30 };

/** A code to show to a leader. It takes the place of the one before; the database keeps only its hash. */
export async function makeInviteCode(client: Client, personId: string): Promise<InviteCode> {
  const code = codeOf(length);
  const { rows } = await client.query<{ expiresAt: Date }>({
    name: 'invite-code-make',
    text: `INSERT INTO invite_codes (person_id, code_hash, expires_at) VALUES ($1, $2, now() + interval '10 minutes')
      ON CONFLICT (person_id) DO UPDATE SET code_hash = excluded.code_hash, created_at = now(),
        expires_at = excluded.expires_at, used_at = NULL
      RETURNING expires_at AS "expiresAt"`,
    values: [personId, hashOfCode(code)],
  });
  const [made] = rows;
  if (!made) throw new Error('the invitation code was not stored');
  return { code, expiresAt: made.expiresAt.toISOString() };
}

/** Uses a code up and answers whose it was. Unknown, used and expired ones cannot be told apart from outside. */
export async function useInviteCode(client: Client, code: string): Promise<{ personId: string }> {
  const { rows } = await client.query<{ personId: string }>({
    name: 'invite-code-use',
    text: `UPDATE invite_codes code SET used_at = now() FROM people person
      WHERE code.code_hash = $1 AND code.used_at IS NULL AND code.expires_at > now()
        AND person.id = code.person_id AND person.erased_at IS NULL
      RETURNING person.id AS "personId"`,
    values: [hashOfCode(code)],
  });
  if (rows[0]) return rows[0];
  const errors = [{ path: 'inviteCode', message: 'is wrong, used or expired' }];
  throw new Refusal('INVITE_CODE_INVALID', { errors });
}
