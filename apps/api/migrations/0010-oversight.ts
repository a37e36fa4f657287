import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists and figures of whole areas need, at a price that a submission hardly pays: one key at the end of one tree. */
export class Oversight implements MigrationInterface {
  name = 'Oversight1790000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX reports_created ON reports (created_at, id);
      -- beside reports_areas, which holds what is open: a report comes into this one when it ends
      CREATE INDEX reports_areas_ended ON reports USING gin (area_codes) WHERE status IN ('closed', 'declined', 'merged', 'withdrawn');
      CREATE INDEX reports_neighbours_ended ON reports USING gin (neighbour_codes)
        WHERE neighbour_codes <> '{}' AND status IN ('closed', 'declined', 'merged', 'withdrawn');
      -- the order of what is urgent, whatever its status is
      DROP INDEX reports_open_due;
      CREATE INDEX reports_due ON reports (next_due_at, id) WHERE next_due_at IS NOT NULL;
      CREATE INDEX reports_on_top ON reports (next_due_at, id) WHERE supervised_at IS NOT NULL AND next_due_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX IF EXISTS reports_created, reports_areas_ended, reports_neighbours_ended, reports_due, reports_on_top;
      CREATE INDEX reports_open_due ON reports (next_due_at, id) WHERE status IN ('submitted', 'dispatched', 'accepted');
    `);
  }
}
