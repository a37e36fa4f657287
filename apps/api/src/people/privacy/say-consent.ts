import type { ConsentStanding, ConsentWord } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { Refusal } from '../../platform/errors';
import { consentSelect } from './consent.sql';
import { currentNotice } from './notices';
import { type ConsentRow, presentConsent } from './present-consent';

/** Agrees to the notice that applies now. The time is the database's; who has agreed already says nothing new. */
export async function giveConsent(
  client: PoolClient,
  { personId, version }: { personId: string; version: number },
): Promise<ConsentStanding> {
  if (version !== currentNotice.version) throw new Refusal('NOTICE_OUTDATED');
  return sayOnce(client, { personId, word: 'given', version });
}

/** Takes it back: from now on nothing new is stored. Who never agreed has nothing to take back. */
export async function withdrawConsent(client: PoolClient, personId: string): Promise<ConsentStanding> {
  const { last } = await readConsent(client, personId);
  if (!last) return presentConsent({ given: false, last: null });
  return sayOnce(client, { personId, word: 'withdrawn', version: last.version });
}

interface Said {
  personId: string;
  word: ConsentWord;
  version: number;
}

/** The person is held, so that two taps write one word. */
async function sayOnce(client: PoolClient, { personId, word, version }: Said): Promise<ConsentStanding> {
  await client.query('SELECT FROM people WHERE id = $1 FOR UPDATE', [personId]);
  const { last } = await readConsent(client, personId);
  if (last?.word !== word || last.version !== version) {
    await client.query('INSERT INTO consents (person_id, word, version) VALUES ($1, $2, $3)', [
      personId,
      word,
      version,
    ]);
  }
  return presentConsent(await readConsent(client, personId));
}

async function readConsent(client: PoolClient, personId: string): Promise<ConsentRow> {
  const { rows } = await client.query<{ consent: ConsentRow }>({
    name: 'consent-of',
    text: `SELECT ${consentSelect('$1::uuid')} AS consent`,
    values: [personId],
  });
  const [row] = rows;
  if (!row) throw new Error('a SELECT without FROM gave no row');
  return row.consent;
}
