import type { Me } from '@weilinli/contracts';
import type { EntityManager } from 'typeorm';
import { readMe } from './read-me';

/** Changes what is named and leaves the rest. */
export async function changeSettings(
  manager: EntityManager,
  input: { personId: string; largeType?: boolean | undefined },
): Promise<Me> {
  await manager.query('UPDATE people SET large_type = coalesce($2, large_type) WHERE id = $1', [
    input.personId,
    input.largeType ?? null,
  ]);
  return readMe(manager, input.personId);
}
