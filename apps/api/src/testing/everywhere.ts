import type { Stage } from './stage';

/** In which tables these words stand, in whichever column: every row is read as text, also those of waiting jobs. */
export async function whereverItStands(
  { asOwner }: Pick<Stage, 'asOwner'>,
  words: readonly string[],
): Promise<string[]> {
  const tables = await asOwner<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname IN ('public', 'graphile_worker') ORDER BY name`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await asOwner<{ word: string; row: string }>(
      `SELECT sought.word, one::text AS row FROM ${name} one, unnest($1::text[]) AS sought (word)
        WHERE strpos(one::text, sought.word) > 0`,
      [words],
    );
    found.push(...rows.map(({ word, row }) => `${name}: ${word} in ${row.slice(0, 300)}`));
  }
  return found;
}

/** `table.column` of everything that refers to a person. */
export async function columnsAboutPeople({ asOwner }: Pick<Stage, 'asOwner'>): Promise<string[]> {
  const rows = await asOwner<{ name: string }>(
    `SELECT format('%s.%s', key.conrelid::regclass, part.attname) AS name FROM pg_constraint key
      JOIN pg_attribute part ON part.attrelid = key.conrelid AND part.attnum = ANY(key.conkey)
      WHERE key.contype = 'f' AND key.confrelid = 'people'::regclass ORDER BY name`,
  );
  return rows.map(({ name }) => name);
}
