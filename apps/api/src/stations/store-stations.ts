import type { StationsImport } from '@weilinli/contracts';
import { mercatorMetres, toWgs84 } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { ListedStation } from './station';

/** The columns of all stations, which come as one JSON parameter. */
const incoming = `jsonb_to_recordset($1::jsonb) AS incoming(code text, name text, address text, longitude float8,
  latitude float8, datum text, x float8, y float8, facilities jsonb, hours jsonb, "daysOff" jsonb,
  phone text, note text, demo boolean)`;
const facilities = 'ARRAY(SELECT jsonb_array_elements_text(incoming.facilities))';
const sameAsHeld = `held.code = incoming.code AND held.valid_to IS NULL
  AND (held.name, held.address, held.longitude, held.latitude, held.datum, held.facilities, held.hours, held.days_off,
    held.phone, held.note, held.demo) IS NOT DISTINCT FROM (incoming.name, incoming.address, incoming.longitude, incoming.latitude, incoming.datum,
    ${facilities}, incoming.hours, incoming."daysOff", incoming.phone, incoming.note, incoming.demo)`;

interface Difference {
  version: number;
  stations: number;
  added: number;
  changed: number;
  removed: number;
}

/**
 * Ends what changed or is gone and adds what is new, as the next version; what stayed the same keeps its row. A list
 * that says what is there already changes nothing.
 */
export async function storeStations(
  client: PoolClient,
  list: { stations: readonly ListedStation[]; source: string; importedBy?: string },
): Promise<StationsImport> {
  // One list at a time.
  await client.query("SELECT pg_advisory_xact_lock(hashtext('stations'))");
  // The planner takes what comes as JSON for a hundred rows, and went through all stations for each of them: of 20,000
  // lines that was more than a minute, and is four seconds.
  await client.query('SET LOCAL enable_nestloop = off');
  const given = JSON.stringify(list.stations.map(withPosition));
  const difference = await compare(client, given);
  const { added, changed, removed, stations } = difference;
  if (added + changed + removed === 0) return difference;
  const { rows } = await client.query<{ version: number }>(
    `INSERT INTO station_versions (source, stations, added, changed, removed, imported_by)
      VALUES ($1, $2, $3, $4, $5, $6) RETURNING id AS version`,
    [list.source, stations, added, changed, removed, list.importedBy ?? null],
  );
  const [stored] = rows;
  if (!stored) throw new Error('the list of stations that was just stored has no version');
  await client.query(
    `UPDATE stations SET valid_to = now() WHERE valid_to IS NULL
      AND NOT EXISTS (SELECT FROM ${incoming} JOIN stations held ON ${sameAsHeld} WHERE incoming.code = stations.code)`,
    [given],
  );
  await client.query(
    `INSERT INTO stations (code, version, name, address, longitude, latitude, datum, position, facilities, hours,
        days_off, phone, note, demo)
      SELECT code, $2, name, address, longitude, latitude, datum, point(x, y), ${facilities}, hours,
        "daysOff", phone, note, demo
      FROM ${incoming} WHERE NOT EXISTS (SELECT FROM stations held WHERE ${sameAsHeld})`,
    [given, stored.version],
  );
  return { ...difference, version: stored.version };
}

async function compare(client: PoolClient, given: string): Promise<Difference> {
  const { rows } = await client.query<Difference>(
    `SELECT (SELECT coalesce(max(id), 0) FROM station_versions) AS version, count(incoming.code)::int AS stations,
        count(*) FILTER (WHERE held.code IS NULL)::int AS added,
        count(*) FILTER (WHERE held.code IS NOT NULL AND incoming.code IS NOT NULL AND NOT (${sameAsHeld}))::int AS changed,
        count(*) FILTER (WHERE incoming.code IS NULL)::int AS removed
      FROM ${incoming} FULL JOIN (SELECT * FROM stations WHERE valid_to IS NULL) held ON held.code = incoming.code`,
    [given],
  );
  const [difference] = rows;
  if (!difference) throw new Error('the stations could not be compared');
  return difference;
}

function withPosition(station: ListedStation): ListedStation & { x: number; y: number } {
  return { ...station, ...mercatorMetres(toWgs84(station, station.datum)) };
}
