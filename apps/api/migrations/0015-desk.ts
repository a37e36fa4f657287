import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A desk is found among what waits in the city by one walk of an index that knows whose each is. */
export class Desk implements MigrationInterface {
  name = 'Desk1790000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX reports_waiting;
      CREATE INDEX reports_waiting ON reports (id) INCLUDE (area_codes, area_code) WHERE status = 'submitted';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX IF EXISTS reports_waiting;
      CREATE INDEX reports_waiting ON reports (id) WHERE status = 'submitted';
    `);
  }
}
