/** Columns of a report that these tests do not look at, all of which the database wants, with their values. */
const plain = {
  reporter_id: "(SELECT id FROM people WHERE persona = 'courier-1')",
  condition_code: "'missing'",
  catalogue_version: '(SELECT max(id) FROM catalogue_versions)',
  severity: "'critical'",
  received_longitude: '114.318',
  received_latitude: '30.51',
  received_datum: "'gcj02'",
  longitude: '114.3125',
  latitude: '30.5125',
  position: "'(0,0)'",
  public_position: "'(0,0)'",
  area_version: '(SELECT max(id) FROM area_versions)',
} as const;

/** Writes reports of which only what matters is said: expressions over the rows of `from`, by column. */
export function insertReports(said: Record<string, string>, from: string): string {
  const columns = { ...plain, ...said };
  return `INSERT INTO reports (${Object.keys(columns).join(', ')})
    SELECT ${Object.values(columns).join(', ')} FROM ${from}`;
}
