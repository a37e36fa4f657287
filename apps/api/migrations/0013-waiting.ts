import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits on a desk for somebody to be found, and how often it has rung there. */
export class Waiting implements MigrationInterface {
  name = 'Waiting1790000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- looked through every few seconds, the oldest first: ids are in the order of time
      CREATE INDEX reports_waiting ON reports (id) WHERE status = 'submitted';
      -- append-only: each level of desks rings once for each time that a report came to wait
      CREATE TABLE desk_rings (
        report_id uuid NOT NULL REFERENCES reports,
        -- of the history entry with which it came
        sequence integer NOT NULL,
        level integer NOT NULL,
        rung_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (report_id, sequence, level)
      );
      GRANT SELECT, INSERT ON desk_rings TO weilinli_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE IF EXISTS desk_rings;
      DROP INDEX IF EXISTS reports_waiting;
    `);
  }
}
