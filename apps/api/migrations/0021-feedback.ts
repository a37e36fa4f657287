import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people say of fixes, and whether they want to be named for what they brought about. */
export class Feedback implements MigrationInterface {
  name = 'Feedback1790000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feedback_answers (
        report_id uuid NOT NULL REFERENCES reports,
        -- which fix of the report: how often it had been reworked before
        round integer NOT NULL CHECK (round >= 0),
        person_id uuid NOT NULL REFERENCES people,
        answer text NOT NULL CHECK (answer IN ('fixed', 'so-so', 'not-fixed')),
        note text,
        answered_at timestamptz NOT NULL,
        PRIMARY KEY (report_id, round, person_id)
      );
      CREATE INDEX feedback_answers_person ON feedback_answers (person_id);
      -- an answer may be changed until the report is closed; nothing that was said is made unsaid
      GRANT SELECT, INSERT, UPDATE ON feedback_answers TO weilinli_app;
      ALTER TABLE people ADD COLUMN show_on_honours boolean NOT NULL DEFAULT false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE people DROP COLUMN IF EXISTS show_on_honours;
      DROP TABLE IF EXISTS feedback_answers;
    `);
  }
}
