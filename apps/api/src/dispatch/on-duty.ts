import type { Handler } from '@weilinli/contracts';
import type { DataSource } from 'typeorm';
import { grantIsActive } from '../people';
import { isOnDuty } from './duty';

/** Who looks after a place now: the grid workers on duty of the deepest area of the path that has any. */
export async function onDutyAt(dataSource: DataSource, areaCodes: readonly string[]): Promise<Handler[]> {
  return dataSource.query<Handler[]>(
    `SELECT id, "displayName", role FROM (
      SELECT person.id, person.display_name AS "displayName", worker.role,
        rank() OVER (ORDER BY array_position($1::text[], worker.area_code) DESC) AS depth
      FROM role_grants worker JOIN people person ON person.id = worker.person_id AND person.erased_at IS NULL
      WHERE worker.role = 'worker' AND worker.area_code = ANY($1) AND ${grantIsActive('worker')}
        AND ${isOnDuty('person.id')}) nearest
    WHERE depth = 1 ORDER BY "displayName", id`,
    [areaCodes],
  );
}
