import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists and figures of whole areas need, at a price that a submission hardly pays: one key at the end of one tree. */
export class Oversight implements MigrationInterface {
  name = 'Oversight1790000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX reports_created ON reports (created_at, id);
      -- beside reports_areas, which holds what is open: a report comes into this one when it ends
      CREATE INDEX reports_areas_ended ON reports USING gin (area_codes) WHERE status IN ('closed', 'declined', 'merged', 'withdrawn');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX IF EXISTS reports_created, reports_areas_ended');
  }
}
