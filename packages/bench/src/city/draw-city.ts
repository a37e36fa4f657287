import { openMigratedDatabase } from '@weilinli/api/src/database';
import { type AppDeps, openDeps } from '@weilinli/api/src/deps';
import { readConfig } from '@weilinli/api/src/platform/config/config';
import { databaseName } from '@weilinli/api/src/platform/embedded-postgres/cluster';
import type { EmbeddedPostgres } from '@weilinli/api/src/platform/embedded-postgres/start';
import { openLog } from '@weilinli/api/src/platform/log';
import { seedDemo } from '@weilinli/api/src/seed-demo';
import type { Position } from '@weilinli/domain';
import type { Client } from 'pg';
import { addStaff } from './staff.sql';
import { asSuperuser } from './superuser';

/** A whole city with its staff and residents, without a report yet: 72,000 micro-grids, 20,000 workers. */
export async function drawCity(postgres: EmbeddedPostgres, dataDir: string) {
  const { appUrl, ownerUrl, adminUrl } = postgres;
  const config = {
    ...readConfig({ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, DATA_DIR: dataDir, DEMO: '1' }),
    jwtSecret: 'nobody signs in while a city is drawn, so this opens nothing',
  };
  await openMigratedDatabase(config);
  const deps = await openDeps({ ...config, databaseUrl: appUrl }, openLog('warn'), {
    applicationName: 'bench',
  });
  await seedDemo(deps.dataSource, { wholeCity: true, say: (line) => console.error(line) });
  await deps.areas.reload();
  const url = new URL(adminUrl);
  url.pathname = `/${databaseName}`;
  const grids = await asSuperuser(url.href, async (client) => {
    await client.query(helpers);
    await writePlaces(client, deps);
    await addKinds(client, deps);
    return addStaff(client);
  });
  await deps.close();
  return { database: databaseName, grids };
}

/** Ids in the order of time, as the product makes them; chance that is the same at every run. */
const helpers = `
CREATE SCHEMA bench;
CREATE FUNCTION bench.id(at timestamptz, salt text) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(salt), 1, 3) || '8' || substr(md5(salt), 4, 15))::uuid $$;
CREATE FUNCTION bench.chance(n bigint, salt integer) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (hashint8extended(n, salt) & 1048575) / 1048576.0::float8 $$;
CREATE TABLE bench.places (grid text, codes text[], longitude float8, latitude float8);
CREATE TABLE bench.kinds (place integer, category text, condition text, severity text)`;

/** The middle of each micro-grid that holds its own middle, with its authority path as the API finds it. */
async function writePlaces(client: Client, deps: AppDeps): Promise<void> {
  const { rows } = await client.query<Position & { code: string }>(`
    SELECT code, avg((corner->>0)::float8) AS longitude, avg((corner->>1)::float8) AS latitude
    FROM areas, jsonb_array_elements(boundary->0->0) corner WHERE kind = 'micro-grid' AND valid_to IS NULL
    GROUP BY code ORDER BY code`);
  const map = deps.areas.current();
  const places = rows.flatMap(({ code, ...middle }) => {
    const found = map.locate(middle);
    if (found.where !== 'inside' || found.area.code !== code) return [];
    return [{ ...middle, codes: found.path.map(({ code }) => code) }];
  });
  await client.query(
    `INSERT INTO bench.places SELECT codes[cardinality(codes) - 1], codes, longitude, latitude
      FROM jsonb_to_recordset($1::jsonb) AS given (codes text[], longitude float8, latitude float8)`,
    [JSON.stringify(places)],
  );
}

/** What is reported: a condition of each category that anybody may see. */
async function addKinds(client: Client, deps: AppDeps): Promise<void> {
  const kinds = deps.catalogue
    .current()
    .catalogue.categories.flatMap(({ code, private: hidden, conditions }) => {
      const [condition] = conditions;
      return hidden || !condition
        ? []
        : [{ category: code, condition: condition.code, severity: condition.severity }];
    });
  await client.query(
    `INSERT INTO bench.kinds SELECT row_number() OVER () - 1, category, condition, severity
      FROM jsonb_to_recordset($1::jsonb) AS given (category text, condition text, severity text)`,
    [JSON.stringify(kinds)],
  );
}
