import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is a signal and how much it weighs: data with versions, as what reports are worth is. */
export class SignalRules implements MigrationInterface {
  name = 'SignalRules1790000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signal_rules (
        version integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        body jsonb NOT NULL,
        note text,
        changed_by uuid REFERENCES people,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX signal_rules_changed_by ON signal_rules (changed_by) WHERE changed_by IS NOT NULL;
      GRANT SELECT, INSERT ON signal_rules TO weilinli_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS signal_rules');
  }
}
