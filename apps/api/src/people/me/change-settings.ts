import type { Me } from '@weilinli/contracts';
import type { EntityManager } from 'typeorm';
import { readMe } from './read-me';

/** Changes what is named and leaves the rest. */
export async function changeSettings(
  manager: EntityManager,
  {
    personId,
    largeType,
    showOnHonours,
  }: { personId: string; largeType?: boolean | undefined; showOnHonours?: boolean | undefined },
): Promise<Me> {
  await manager.query(
    `UPDATE people SET large_type = coalesce($2, large_type), show_on_honours = coalesce($3, show_on_honours)
      WHERE id = $1`,
    [personId, largeType ?? null, showOnHonours ?? null],
  );
  return readMe(manager, personId);
}
