import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What speaks for and against the photo that proves a fix, and the reporter's word while a leader's is missing. */
export class AfterPhoto implements MigrationInterface {
  name = 'AfterPhoto1790000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reports
        -- null: not fixed; empty: nothing speaks against the photo
        ADD COLUMN after_doubts text[],
        ADD COLUMN agreed_at timestamptz;
      -- the latest photos that a person has used, for finding the same one again
      CREATE INDEX photos_used ON photos (owner_id, attached_at DESC) WHERE report_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX IF EXISTS photos_used;
      ALTER TABLE reports DROP COLUMN after_doubts, DROP COLUMN agreed_at;
    `);
  }
}
