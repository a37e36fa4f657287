/** Mercator metres as the domain reckons them. */
const radius = 6_371_008.8;
const metres = (longitude: string, latitude: string) =>
  `point(${radius} * radians(${longitude}), ${radius} * ln(tan(pi() / 4 + radians(${latitude}) / 2)))`;

/** When everything of it happened, one entry after the other. */
export const step = "interval '17 minutes'";

/**
 * What each status took to come about. The last entry is the one that made it; a report's version is their number.
 */
const events: Record<string, string> = {
  submitted: 'submit,remark,remark,remark',
  dispatched: 'submit,dispatch,escalate,remark',
  accepted: 'submit,dispatch,accept,make-safe,remark',
  suspended: 'submit,dispatch,accept,make-safe,remark,suspend',
  resolved: 'submit,dispatch,accept,make-safe,remark,resolve',
  closed: 'submit,dispatch,accept,make-safe,resolve,verify,confirm',
  declined: 'submit,dispatch,accept,decline',
  withdrawn: 'submit,dispatch,remark,withdraw',
};

/** Where an event stands in the list of its status. */
const momentOf = (event: string) =>
  `CASE WHEN '${event}' = ANY(p.events) THEN p.at + ${step} * array_position(p.events, '${event}') END`;

/**
 * One row for each report, oldest first: the newest 8 % are open, and 2 % of the older ones. Each grid has as many in
 * every city; of each sixteenth grid the newest four wait on the desk.
 */
export function planSql({ reports, grids }: { reports: number; grids: number }): string[] {
  const each = Math.round(reports / grids);
  const total = each * grids;
  return [
    `CREATE UNLOGGED TABLE bench.plan AS
      SELECT n, j, drawn.g, drawn.at, bench.id(drawn.at, 'report ' || n) AS id, status,
        string_to_array(CASE status ${Object.entries(events)
          .map(([status, list]) => `WHEN '${status}' THEN '${list}'`)
          .join(' ')} END, ',') AS events,
        grid.workers[1 + j * 7 % cardinality(grid.workers)] AS worker, 1 + j % grid.places AS k
      FROM (SELECT n, n / ${grids} AS j,
          1 + ((n % ${grids})::bigint * (SELECT count(*) FROM bench.grids) / ${grids})::int AS g,
          now() - interval '6 hours' - (${total} - n) / ${total}::float8 * interval '365 days' AS at,
          CASE WHEN (n % ${grids}) % 16 = 0 AND n / ${grids} >= ${each} - 4 THEN 'submitted'
            WHEN n >= ${total} * 0.92 OR bench.chance(n, 1) < 0.022 THEN CASE
              WHEN bench.chance(n, 2) < 0.25 THEN 'dispatched' WHEN bench.chance(n, 2) < 0.75 THEN 'accepted'
              WHEN bench.chance(n, 2) < 0.8 THEN 'suspended' ELSE 'resolved' END
            WHEN bench.chance(n, 2) < 0.92 THEN 'closed' WHEN bench.chance(n, 2) < 0.97 THEN 'declined'
            ELSE 'withdrawn' END AS status
        FROM generate_series(0, ${total} - 1) n) drawn JOIN bench.grids grid ON grid.g = drawn.g
      ORDER BY n`,
    'ANALYZE bench.plan',
  ];
}

const columns: Record<string, string> = {
  id: 'p.id',
  number: "'B' || p.n",
  status: 'p.status',
  version: 'cardinality(p.events)',
  reporter_id: 'resident.id',
  category_code: 'kind.category',
  condition_code: 'kind.condition',
  catalogue_version: '1',
  severity: 'kind.severity',
  description: "'大华公园世家门口, 井盖没有了'",
  received_longitude: 'spot.longitude',
  received_latitude: 'spot.latitude',
  received_datum: "'wgs84'",
  accuracy: '12',
  address: "'大华公园世家门口'",
  longitude: 'spot.longitude',
  latitude: 'spot.latitude',
  position: metres('spot.longitude', 'spot.latitude'),
  public_position: metres(
    'round(spot.longitude::numeric, 3)::float8',
    'round(spot.latitude::numeric, 3)::float8',
  ),
  area_code: 'place.codes[cardinality(place.codes)]',
  area_codes: 'place.codes',
  area_version: '1',
  neighbour_codes: `CASE WHEN bench.chance(p.n, 3) < 0.1
    THEN ARRAY[(SELECT code FROM bench.grids beside WHERE beside.g = greatest(p.g - 1, 1))] ELSE '{}' END`,
  calendar_version: '1',
  dispatch_rule_version: '1',
  dispatched_by_rule: "'grid-worker'",
  accept_by: "p.at + interval '15 minutes'",
  make_safe_by: "p.at + interval '2 hours'",
  resolve_by: 'due.at',
  accept_soon_at: "p.at + interval '12 minutes'",
  make_safe_soon_at: "p.at + interval '96 minutes'",
  resolve_soon_at: 'p.at + (due.at - p.at) * 0.8',
  accepted_at: momentOf('accept'),
  made_safe_at: momentOf('make-safe'),
  resolved_at: momentOf('resolve'),
  resolved_by: "CASE WHEN 'resolve' = ANY(p.events) THEN p.worker END",
  verified_at: momentOf('verify'),
  closed_at: `coalesce(${['confirm', 'decline', 'withdraw'].map(momentOf).join(', ')})`,
  suspended_until: "CASE WHEN p.status = 'suspended' THEN now() + interval '9 days' END",
  after_doubts: "CASE WHEN 'resolve' = ANY(p.events) THEN '{}'::text[] END",
  // Nothing that is due while the measurements last.
  wake_at: `CASE WHEN p.status IN ('submitted', 'dispatched', 'accepted', 'suspended', 'resolved')
    THEN now() + interval '5 hours' + bench.chance(p.n, 4) * interval '20 days' END`,
  created_at: 'p.at',
  updated_at: "p.at + interval '1 hour'",
};

/** Reports from rows of a plan (n, id, at, status, events, g, k, worker), up to 150 m around the middle of a micro-grid. */
export function reportsFrom(plan: string, over: Record<string, string> = {}): string {
  const given = { ...columns, ...over };
  return `INSERT INTO reports (${Object.keys(given).join(', ')})
    SELECT ${Object.values(given).join(', ')} FROM ${plan} p
      JOIN bench.places place ON place.g = p.g AND place.k = p.k
      JOIN bench.residents resident ON resident.n = 1 + abs(hashint8(p.n)::bigint) % (SELECT count(*) FROM bench.residents)
      JOIN bench.kinds kind ON kind.place = p.n % (SELECT count(*) FROM bench.kinds)
      CROSS JOIN LATERAL (SELECT place.longitude + (bench.chance(p.n, 5) - 0.5) * 0.003 AS longitude,
        place.latitude + (bench.chance(p.n, 6) - 0.5) * 0.003 AS latitude) spot
      CROSS JOIN LATERAL (SELECT p.at + interval '2 days' + bench.chance(p.n, 7) * interval '40 days' AS at) due
    ORDER BY p.n`;
}

export const reportsSql = reportsFrom('bench.plan');
