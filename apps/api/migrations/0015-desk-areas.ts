import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A street's desk is found by what waits there, not by looking through what waits anywhere in the city. */
export class DeskAreas implements MigrationInterface {
  name = 'DeskAreas1790000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- small: most reports are given to somebody at once, and cost it nothing
      CREATE INDEX reports_waiting_areas ON reports USING gin (area_codes) WHERE status = 'submitted';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX IF EXISTS reports_waiting_areas');
  }
}
