import { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import { onConnection } from '../../platform/database/on-connection';
import type { PersonalStore, Section } from './personal-store';

/** All that is in memory of it at once. */
const rowsAtOnce = 500;

interface Question {
  personId: string;
  at: Date;
  stores: readonly PersonalStore[];
}

/**
 * Everything stored about one person, as JSON (`OwnData`) that is read while it is sent. Each page is a read of its
 * own, so that a slow reader holds no connection.
 */
export function ownData(deps: { dataSource: DataSource }, question: Question): Readable {
  return Readable.from(pieces(deps, question));
}

async function* pieces(
  { dataSource }: { dataSource: DataSource },
  { personId, at, stores }: Question,
): AsyncGenerator<string> {
  yield `{"exportedAt":${JSON.stringify(at.toISOString())},"sections":{`;
  const sections = stores.flatMap((store) => store.sections);
  for (const [index, section] of sections.entries()) {
    yield `${index === 0 ? '' : ','}${JSON.stringify(section.name)}:[`;
    let after: string | null = null;
    for (let more = true; more; ) {
      const page: Page[] = await readPage(dataSource, { section, personId, after });
      const rows = page.map(({ row }) => row).join(',');
      if (rows) yield after === null ? rows : `,${rows}`;
      more = page.length === rowsAtOnce;
      after = page.at(-1)?.key ?? null;
    }
    yield ']';
  }
  yield '}}\n';
}

interface Page {
  key: string;
  /** JSON, as PostgreSQL writes it: parsing it here only to write it again would double the work. */
  row: string;
}

async function readPage(
  dataSource: DataSource,
  { section, personId, after }: { section: Section; personId: string; after: string | null },
): Promise<Page[]> {
  const { of, type } = section.key;
  const { rows } = await onConnection(dataSource, (client) =>
    client.query<Page>(
      `SELECT ${of}::text AS key, (${section.row})::text AS row FROM ${section.from}
        AND ($2::${type} IS NULL OR ${of} > $2::${type}) ORDER BY ${of} LIMIT ${rowsAtOnce}`,
      [personId, after],
    ),
  );
  return rows;
}
