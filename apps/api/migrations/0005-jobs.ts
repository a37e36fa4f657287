import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Workers tell that they live, so that the jobs of dead ones can be taken over. */
export class Jobs implements MigrationInterface {
  name = 'Jobs1790000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE worker_heartbeats (
        worker_id text PRIMARY KEY,
        seen_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS worker_heartbeats CASCADE');
  }
}
