import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../platform/database/transaction';
import type { Deps } from '../../platform/deps';
import { mistakesBetween } from './check-staff-list';
import { giveStaffCodes, type StaffCode } from './give-staff-codes';
import { planStaffChanges } from './plan-staff-changes';
import { readStaffList } from './read-staff-list';
import { currentAreas, staffGrants, staffOf } from './staff-records';
import type { Mistake, StaffRow } from './staff-row';
import { writeOrganisations } from './write-organisations';
import { writeGrants, writePeople } from './write-staff';

export interface StaffImport {
  people: { added: number; renamed: number };
  organisations: { added: number; renamed: number };
  roles: { added: number; changed: number; ended: number };
  /** Staff numbers with a role that the list does not name. Ended only where the list replaces. */
  unnamed: string[];
  codes: StaffCode[];
}

/** A list with mistakes changes nothing. */
export class StaffListMistakes extends Error {
  constructor(readonly mistakes: Mistake[]) {
    super(`The staff list has ${mistakes.length} mistakes.`);
  }
}

/**
 * Brings staff and their roles to what a list says: all of it, or nothing. `replace` ends what the list no longer
 * names; `add` leaves it. One-time codes are given to those who have none, renewed for all who have not used theirs,
 * or not given.
 */
export async function importStaff(
  deps: Pick<Deps, 'dataSource' | 'newId'>,
  input: { file: Uint8Array; mode: 'add' | 'replace'; codes: 'missing' | 'renew' | 'none' },
): Promise<StaffImport> {
  const { rows, mistakes } = readStaffList(input.file);
  const mistakesOfText = [...mistakes, ...mistakesBetween(rows)];
  return inTransaction(deps.dataSource, async (client, manager) => {
    // One import at a time; the application goes on reading meanwhile.
    await client.query("SELECT pg_advisory_xact_lock(hashtext('people-import'))");
    const unknownAreas = await areaMistakes(manager, rows);
    const organisations = await writeOrganisations({ ...deps, manager }, rows);
    // Not now(): who waited for another import began before that one wrote what is read here.
    const { rows: clock } = await client.query<{ now: Date }>('SELECT clock_timestamp() AS now');
    const now = clock[0]?.now ?? new Date(Number.NaN);
    const known = await staffGrants(manager);
    const changes = planStaffChanges({ rows, known, now, mode: input.mode });
    // All of them at once; thrown, so that nothing of it stays.
    refuse([...mistakesOfText, ...unknownAreas, ...organisations.mistakes, ...changes.mistakes]);

    const people = await writePeople({ ...deps, manager }, rows);
    const ended = input.mode === 'replace' ? changes.unnamed : [];
    await writeGrants({ ...deps, manager }, { ...changes, ended, people: await staffOf(manager, rows) });
    const codes = await giveStaffCodes(manager, { rows, codes: input.codes });
    return {
      people,
      organisations: { added: organisations.added, renamed: organisations.renamed },
      roles: { added: changes.granted.length, changed: changes.moved.length, ended: ended.length },
      unnamed: [...new Set(changes.unnamed.map(({ staffNumber }) => staffNumber))],
      codes,
    };
  });
}

function refuse(mistakes: Mistake[]): void {
  if (mistakes.length === 0) return;
  throw new StaffListMistakes([...mistakes].sort((one, other) => one.line - other.line));
}

async function areaMistakes(manager: EntityManager, rows: readonly StaffRow[]): Promise<Mistake[]> {
  const known = await currentAreas(manager, rows);
  return rows.flatMap(({ line, areaCode }) =>
    areaCode === undefined || known.has(areaCode)
      ? []
      : [{ line, column: 'area', message: `"${areaCode}" is no area of this city` }],
  );
}
