import type { PoolClient } from 'pg';
import { Refusal } from '../../platform/errors';
import { hashOfCode } from './staff-code';

/**
 * What other chapters hand over when a staff record becomes somebody's own account: work given to the record before
 * he first signed in. Runs in the same transaction.
 */
export type HandOver = (client: PoolClient, people: { from: string; to: string }) => Promise<void>;

export const staffCodeTries = { perHour: 10 };
export const staffCodeBucket = (personId: string): string => `staff-code:${personId}`;

/**
 * Ties a WeChat account to the staff record behind a one-time code. The roles move to the person who signed in, so
 * that what he reported as a resident stays his; the empty record is retired.
 */
export async function bindStaff(
  client: PoolClient,
  input: { personId: string; staffCode: string; handOver: HandOver },
): Promise<void> {
  const { personId: to, staffCode, handOver } = input;
  await refuseUnfit(client, to);
  const record = await takeRecord(client, staffCode);
  if (!record) {
    const errors = [{ path: 'staffCode', message: 'is wrong, used or expired' }];
    throw new Refusal('STAFF_CODE_INVALID', { errors });
  }
  const from = record.id;
  await client.query('UPDATE people SET staff_number = NULL, erased_at = now() WHERE id = $1', [from]);
  await client.query('UPDATE people SET staff_number = $2, display_name = $3 WHERE id = $1', [
    to,
    record.staffNumber,
    record.displayName,
  ]);
  await client.query('UPDATE role_grants SET person_id = $2 WHERE person_id = $1', [from, to]);
  await client.query('DELETE FROM sign_in_attempts WHERE bucket = $1', [staffCodeBucket(to)]);
  await handOver(client, { from, to });
}

async function refuseUnfit(client: PoolClient, personId: string): Promise<void> {
  const { rows } = await client.query<{ fromWechat: boolean; staffNumber: string | null }>(
    `SELECT wechat_open_id IS NOT NULL AS "fromWechat", staff_number AS "staffNumber" FROM people WHERE id = $1 FOR UPDATE`,
    [personId],
  );
  const person = rows[0];
  if (!person?.fromWechat) {
    throw new Refusal('FORBIDDEN', {
      detail: 'A staff code belongs to a WeChat account. Sign in with WeChat first.',
    });
  }
  if (person.staffNumber !== null) {
    throw new Refusal('STAFF_ALREADY_BOUND', {
      detail: 'Your account is bound to a staff record already. Ask your office to change its roles instead.',
    });
  }
}

interface StaffRecord {
  id: string;
  staffNumber: string;
  displayName: string;
}

/** Uses the code up. Unknown, used and expired codes cannot be told apart from outside. */
async function takeRecord(client: PoolClient, staffCode: string): Promise<StaffRecord | undefined> {
  const { rows } = await client.query<StaffRecord>(
    `UPDATE staff_codes code SET used_at = now() FROM people person
    WHERE code.code_hash = $1 AND code.used_at IS NULL AND code.expires_at > now()
      AND person.id = code.person_id AND person.erased_at IS NULL AND person.staff_number IS NOT NULL
    RETURNING person.id, person.staff_number AS "staffNumber", person.display_name AS "displayName"`,
    [hashOfCode(staffCode)],
  );
  return rows[0];
}
