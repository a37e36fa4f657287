import { historyFrom } from './history.sql';
import { reportsFrom } from './reports.sql';
import { assignmentsFrom, photosFrom } from './surroundings.sql';

/** Half of the fifteen minutes for accepting have passed; 80 % have not, for four minutes more. */
const age = "interval '8 minutes'";
const instants: Record<string, string> = {
  created_at: `now() - ${age}`,
  updated_at: `now() - ${age}`,
  accept_by: `now() - ${age} + interval '15 minutes'`,
  make_safe_by: `now() - ${age} + interval '2 hours'`,
  resolve_by: `now() - ${age} + interval '24 hours'`,
  accept_soon_at: `now() - ${age} + interval '12 minutes'`,
  make_safe_soon_at: `now() - ${age} + interval '96 minutes'`,
  resolve_soon_at: `now() - ${age} + interval '19 hours 12 minutes'`,
  wake_at: `now() - ${age} + interval '7 minutes 30 seconds'`,
};

/** Reports of missing covers of which exactly one stage is due, spread over all grids. */
export const dueReports = {
  /** Adds so many; they need `bench.plan` no more. */
  add: (count: number): string[] => [
    `CREATE TABLE bench.due AS SELECT (1000000000 + n)::int AS n, place.g, now() - ${age} AS at, 1 AS k, 'dispatched' AS status,
        bench.id(now() - ${age}, 'due ' || n) AS id, ARRAY['submit', 'dispatch'] AS events,
        grid.workers[1 + n % cardinality(grid.workers)] AS worker
      FROM generate_series(1, ${count}) n
      CROSS JOIN LATERAL (SELECT 1 + ((n - 1)::bigint * (SELECT count(*) FROM bench.grids) / ${count})::int AS g) place
      JOIN bench.grids grid ON grid.g = place.g`,
    reportsFrom('bench.due', {
      ...instants,
      category_code: "'P0103'",
      condition_code: "'missing'",
      severity: "'critical'",
    }),
    historyFrom('bench.due', "interval '0'"),
    assignmentsFrom('bench.due'),
    photosFrom('bench.due'),
  ],
  /** Everything that the last sweep did to them is undone, and they are due again. */
  rearm: [
    `UPDATE reports SET version = 2, ${Object.entries(instants)
      .map(([column, value]) => `${column} = ${value}`)
      .join(', ')} WHERE id IN (SELECT id FROM bench.due)`,
    'DELETE FROM history WHERE report_id IN (SELECT id FROM bench.due) AND sequence > 2',
    `UPDATE history SET at = now() - ${age} WHERE report_id IN (SELECT id FROM bench.due)`,
    'DELETE FROM escalations WHERE report_id IN (SELECT id FROM bench.due)',
    'DELETE FROM graphile_worker._private_jobs',
  ],
  /** What the sweep wrote leaves no litter for the next one. */
  tidy: ['reports', 'history', 'escalations', 'graphile_worker._private_jobs'].map(
    (table) => `VACUUM ${table}`,
  ),
};
