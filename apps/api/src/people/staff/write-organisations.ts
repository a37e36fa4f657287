import { type EntityManager, In } from 'typeorm';
import { OrganisationEntity } from '../organisation.entity';
import type { Mistake, StaffRow } from './staff-row';

/** Creates and renames the organisations that rows name, and tells which rows name one that cannot be. */
export async function writeOrganisations(
  { manager, newId }: { manager: EntityManager; newId: () => string },
  rows: readonly StaffRow[],
): Promise<{ added: number; renamed: number; mistakes: Mistake[] }> {
  const written = { added: 0, renamed: 0, mistakes: [] as Mistake[] };
  const codes = new Set(rows.flatMap(({ organisation }) => organisation?.code ?? []));
  const known = await manager.findBy(OrganisationEntity, { code: In([...codes]) });
  for (const code of codes) {
    const naming = rows.filter((row) => row.organisation?.code === code);
    const name = naming.flatMap(({ organisation }) => organisation?.name ?? [])[0];
    const kind = naming[0]?.organisation?.kind;
    const organisation = known.find((one) => one.code === code);
    if (!kind) continue;
    if (!organisation && name) {
      await manager.insert(OrganisationEntity, { id: newId(), code, name, kind });
      written.added += 1;
    } else if (!organisation) {
      written.mistakes.push(...naming.map((row) => unknown(row, code)));
    } else if (organisation.kind !== kind) {
      written.mistakes.push(...naming.map((row) => otherKind(row, organisation)));
    } else if (name && name !== organisation.name) {
      await manager.update(OrganisationEntity, { code }, { name });
      written.renamed += 1;
    }
  }
  return written;
}

function unknown({ line }: StaffRow, code: string): Mistake {
  return {
    line,
    column: 'organisation',
    message: `"${code}" is not known; give organisationName to create it`,
  };
}

function otherKind({ line }: StaffRow, { code, kind }: OrganisationEntity): Mistake {
  return { line, column: 'role', message: `does not fit "${code}", which is a ${kind}` };
}
