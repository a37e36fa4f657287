import type { Catalogue } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import type { InHand } from '../platform/database/connection-in-hand';
import { onConnection } from '../platform/database/on-connection';
import { catalogueFrom } from './read-catalogue-file';

export interface CatalogueVersion {
  readonly version: number;
  readonly digest: string;
  readonly catalogue: Catalogue;
}

/** All versions of the catalogue in this process: there are few, and old reports are shown by theirs. */
export interface CatalogueHolder {
  /** The version in force, as far as this process knows. */
  current(): CatalogueVersion;
  /**
   * The catalogue that judged a report. A version that another process stored a moment ago is unknown here until the
   * next `reload`; the newest known one stands in for it.
   */
  at(version: number): Catalogue;
  /** Whether this process has the version itself, and nothing stands in for it. */
  knows(version: number): boolean;
  /** Fetches versions that other processes have stored since; one small look-up where there are none. */
  reload(inHand?: InHand): Promise<CatalogueVersion>;
}

/** Loads every version. Refuses a database without any: `ensureCatalogue` comes first. */
export async function openCatalogueHolder(dataSource: DataSource): Promise<CatalogueHolder> {
  const known = new Map<number, CatalogueVersion>();
  let newest = 0;

  const current = () => {
    const version = known.get(newest);
    if (version === undefined) throw new Error('There is no catalogue yet: run the seed, or import one.');
    return version;
  };
  const reload = async (inHand?: InHand) => {
    const fetch = (client: InHand) => versionsExcept(client, [...known.keys()]);
    for (const version of await (inHand ? fetch(inHand) : onConnection(dataSource, fetch))) {
      known.set(version.version, version);
      newest = Math.max(newest, version.version);
    }
    return current();
  };

  await reload();
  return {
    current,
    reload,
    at: (version) => (known.get(version) ?? current()).catalogue,
    knows: (version) => known.has(version),
  };
}

// Not "above the newest": of two imports at once, the one with the higher number may be visible first.
async function versionsExcept(client: InHand, known: readonly number[]): Promise<CatalogueVersion[]> {
  const { rows } = await client.query<{ version: number; digest: string; body: unknown }>(
    'SELECT id AS version, digest, body FROM catalogue_versions WHERE id <> ALL ($1::int[]) ORDER BY id',
    [known],
  );
  return rows.map(({ version, digest, body }) => ({
    version,
    digest,
    catalogue: catalogueFrom(body, `version ${version} of the catalogue`),
  }));
}
