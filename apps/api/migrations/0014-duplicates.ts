import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has come back is looked for among closed reports only: an open one costs that index nothing. */
export class Duplicates implements MigrationInterface {
  name = 'Duplicates1790000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX reports_fixed_place ON reports USING gist (position) WHERE status = 'closed';
      -- what is offered as the same is found by the open reports' rounded places
      DROP INDEX reports_place;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX reports_place ON reports USING gist (position);
      DROP INDEX reports_fixed_place;
    `);
  }
}
