import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports go to handlers across boundaries: whose area that was then is known for good. */
export class Handlers implements MigrationInterface {
  name = 'Handlers1790000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the authority path under which somebody was given a report, root first; null: within the report's own
      ALTER TABLE assignments ADD COLUMN area_codes text[];
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE assignments DROP COLUMN area_codes');
  }
}
