import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The hazard catalogue, one row a version. */
export class Catalogue implements MigrationInterface {
  name = 'Catalogue1790000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalogue_versions (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        digest text NOT NULL UNIQUE,
        body jsonb NOT NULL,
        source text NOT NULL,
        loaded_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS catalogue_versions CASCADE');
  }
}
