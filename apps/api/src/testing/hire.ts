import { randomUUID } from 'node:crypto';
import type { Role } from '@weilinli/contracts';
import { currentNotice } from '../people/privacy/notices';
import type { Stage } from './stage';

const agreeing = "INSERT INTO consents (person_id, word, version) SELECT unnest($1::uuid[]), 'given', $2";

/** Somebody more on the staff of the small city, who can sign in by his name. Answers his id. */
export async function hire(
  stage: Pick<Stage, 'asOwner'>,
  { persona, ...grant }: { persona: string; role: Role; areaCode?: string; organisationId?: string },
): Promise<string> {
  const id = randomUUID();
  await stage.asOwner('INSERT INTO people (id, display_name, persona) VALUES ($1, $2, $2)', [id, persona]);
  await stage.asOwner(
    'INSERT INTO role_grants (id, person_id, role, area_code, organisation_id) VALUES ($1, $2, $3, $4, $5)',
    [randomUUID(), id, grant.role, grant.areaCode ?? null, grant.organisationId ?? null],
  );
  await stage.asOwner(agreeing, [[id], currentNotice.version]);
  return id;
}

/** One of the demonstration's people. */
export async function personOf(stage: Pick<Stage, 'asOwner'>, persona: string): Promise<string> {
  const [found] = await stage.asOwner<{ id: string }>('SELECT id FROM people WHERE persona = $1', [persona]);
  if (!found) throw new Error(`there is no ${persona}`);
  return found.id;
}

export async function organisationOf(stage: Pick<Stage, 'asOwner'>, code: string): Promise<string> {
  const [found] = await stage.asOwner<{ id: string }>('SELECT id FROM organisations WHERE code = $1', [code]);
  if (!found) throw new Error(`there is no ${code}`);
  return found.id;
}

/** What each person was told about the history of a report, by kind, in the order of the telling. */
export async function toldOf(
  stage: Pick<Stage, 'asOwner'>,
  reportId: string,
): Promise<{ name: string; kind: string; words: string }[]> {
  return stage.asOwner(
    `SELECT person.display_name AS name, message.kind, message.title || ' ' || message.body AS words
      FROM messages message JOIN people person ON person.id = message.person_id
      WHERE message.report_id = $1 AND message.sequence IS NOT NULL ORDER BY message.sequence, message.kind, name`,
    [reportId],
  );
}
