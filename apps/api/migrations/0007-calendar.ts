import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The work calendar, one row a version: whole, and never written over. */
export class Calendar implements MigrationInterface {
  name = 'Calendar1790000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_versions (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        -- { years: [{ year, off: [day], worked: [day] }] }
        body jsonb NOT NULL,
        note text,
        -- null: it came with the program
        changed_by uuid REFERENCES people,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      GRANT SELECT, INSERT ON calendar_versions TO weilinli_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS calendar_versions CASCADE');
  }
}
