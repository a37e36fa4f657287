import type { InHand } from '../database/connection-in-hand';
import type { VersionTable } from './version-table';

/** The process's copy of every version: what came in is judged by the one that it came in under. */
export interface VersionsHolder<Body> {
  /** The bodies by their versions, with at least these. Versions never change, so what is known stays right. */
  knowing(versions: readonly number[], inHand: InHand): Promise<(version: number) => Body>;
}

export function holdVersions<Body>(table: VersionTable): VersionsHolder<Body> {
  const known = new Map<number, Body>();
  return {
    knowing: async (versions, inHand) => {
      if (versions.some((version) => !known.has(version))) {
        for (const { version, body } of await everyVersion<Body>(inHand, table)) known.set(version, body);
      }
      return (version) => {
        const body = known.get(version);
        if (!body) throw new Error(`there is no version ${version} of ${table.what}`);
        return body;
      };
    },
  };
}

async function everyVersion<Body>(
  client: InHand,
  { name, number }: VersionTable,
): Promise<{ version: number; body: Body }[]> {
  const { rows } = await client.query<{ version: number; body: Body }>(
    `SELECT ${number} AS version, body FROM ${name}`,
  );
  return rows;
}

/** Which version is for what came in at an instant, as SQL: the one in force then, or the first. */
export function versionAt({ name, number }: VersionTable, instant: string): string {
  return `coalesce((SELECT max(${number}) FROM ${name} WHERE created_at <= ${instant}), (SELECT min(${number}) FROM ${name}))`;
}
