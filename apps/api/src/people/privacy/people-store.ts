import type { PersonalStore } from './personal-store';

/** Who somebody is here, as what he works, and when he was signed in. */
export const peopleStore: PersonalStore = {
  sections: [
    {
      name: 'person',
      row: 'to_jsonb(person)',
      from: 'people person WHERE person.id = $1',
      key: { of: 'person.id', type: 'uuid' },
    },
    {
      name: 'roles',
      row: "to_jsonb(held) - 'granted_by'",
      from: 'role_grants held WHERE held.person_id = $1',
      key: { of: 'held.id', type: 'uuid' },
    },
    {
      name: 'consents',
      row: 'to_jsonb(consent)',
      from: 'consents consent WHERE consent.person_id = $1',
      key: { of: 'consent.id', type: 'bigint' },
    },
    {
      name: 'sessions',
      row: 'to_jsonb(session)',
      from: 'sessions session WHERE session.person_id = $1',
      key: { of: 'session.id', type: 'uuid' },
    },
    {
      // What was answered is told by the other sections; here only that a call was remembered.
      name: 'rememberedCalls',
      row: "to_jsonb(call) - 'answer' - 'body_hash'",
      from: 'idempotency_keys call WHERE call.person_id = $1',
      key: { of: "(call.path || ' ' || call.method || ' ' || call.key)", type: 'text' },
    },
  ],
  erase: async (client, personId) => {
    // Sessions stay as times and numbers: they say that somebody was signed in, no longer who.
    await client.query(
      `DELETE FROM refresh_tokens token USING sessions session
        WHERE session.person_id = $1 AND token.session_id = session.id`,
      [personId],
    );
    await client.query(
      "UPDATE sessions SET ended_at = now(), end_reason = 'erased' WHERE person_id = $1 AND ended_at IS NULL",
      [personId],
    );
    await client.query(
      'UPDATE role_grants SET valid_to = greatest(now(), valid_from) WHERE person_id = $1 AND (valid_to IS NULL OR valid_to > now())',
      [personId],
    );
    await client.query('DELETE FROM staff_codes WHERE person_id = $1', [personId]);
    await client.query('DELETE FROM sign_in_attempts WHERE strpos(bucket, $1) > 0', [personId]);
    await client.query('DELETE FROM idempotency_keys WHERE person_id = $1', [personId]);
  },
};
