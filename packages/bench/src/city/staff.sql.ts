import { currentNotice } from '@weilinli/api/src/people/privacy/notices';
import type { Client } from 'pg';

const workers = 20_000;
const residents = 50_000;

/** Everybody who works and lives there, each with a session; answers how many grids there are. */
export async function addStaff(client: Client): Promise<number> {
  await client.query(`
    CREATE TABLE bench.grids AS SELECT row_number() OVER (ORDER BY grid)::int AS g, grid AS code, count(*)::int AS places
      FROM bench.places GROUP BY grid;
    ALTER TABLE bench.places ADD g integer, ADD k integer;
    UPDATE bench.places SET g = numbered.g, k = numbered.k FROM (
      SELECT p.codes, grids.g, row_number() OVER (PARTITION BY p.grid ORDER BY p.codes)::int AS k
      FROM bench.places p JOIN bench.grids ON grids.code = p.grid) numbered WHERE numbered.codes = places.codes;
    ALTER TABLE bench.places ADD PRIMARY KEY (g, k);
    CREATE TABLE bench.people AS
      SELECT bench.id('2025-01-01', 'worker ' || n) AS id, 'worker' AS role, code AS area_code, grids.g, '网格员' || n AS name
        FROM generate_series(1, ${workers}) n JOIN bench.grids ON grids.g = 1 + n % (SELECT count(*) FROM bench.grids)
      UNION ALL SELECT bench.id('2025-01-01', 'leader ' || code), 'leader', code, g, '网格长' || g FROM bench.grids
      UNION ALL SELECT bench.id('2025-01-01', 'dispatcher ' || code), 'dispatcher', code, NULL, name || '派遣员'
        FROM areas WHERE kind = 'street' AND valid_to IS NULL
      UNION ALL SELECT bench.id('2025-01-01', 'resident ' || n), 'resident', NULL, NULL, '居民' || n
        FROM generate_series(1, ${residents}) n;
    INSERT INTO people (id, display_name) SELECT id, name FROM bench.people;
    INSERT INTO consents (person_id, word, version) SELECT id, 'given', ${currentNotice.version} FROM bench.people;
    INSERT INTO role_grants (id, person_id, role, area_code, valid_from)
      SELECT gen_random_uuid(), id, role, area_code, '2025-01-01' FROM bench.people;
    INSERT INTO sessions (id, person_id) SELECT bench.id(now(), 'session ' || id), id FROM people;
    ALTER TABLE bench.grids ADD workers uuid[];
    UPDATE bench.grids SET workers = (SELECT array_agg(id ORDER BY id) FROM bench.people
      WHERE people.g = grids.g AND people.role = 'worker');
    ALTER TABLE bench.grids ADD PRIMARY KEY (g);
    CREATE TABLE bench.residents AS SELECT row_number() OVER ()::int AS n, id FROM bench.people WHERE role = 'resident';
    ALTER TABLE bench.residents ADD PRIMARY KEY (n)`);
  await client.query('VACUUM ANALYZE');
  const { rows } = await client.query<{ grids: number }>('SELECT count(*)::int AS grids FROM bench.grids');
  return rows[0]?.grids ?? 0;
}
