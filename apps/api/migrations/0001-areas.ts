import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The map of the city. Rows are never overwritten: an import closes what changed and adds what is new. */
export class Areas implements MigrationInterface {
  name = 'Areas1790000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE area_versions (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        source text NOT NULL,
        notice text,
        digest text NOT NULL,
        imported_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE areas (
        code text NOT NULL,
        version integer NOT NULL REFERENCES area_versions,
        kind text NOT NULL CHECK (kind IN ('city', 'district', 'street', 'community', 'grid', 'micro-grid')),
        name text NOT NULL,
        parent_code text,
        -- who governs it, where that is not who coded it
        managing_district_code text,
        -- GeoJSON MultiPolygon coordinates, WGS-84 degrees
        boundary jsonb NOT NULL,
        drawn boolean NOT NULL DEFAULT false,
        valid_from timestamptz NOT NULL DEFAULT now(),
        valid_to timestamptz,
        PRIMARY KEY (code, valid_from)
      );
      CREATE UNIQUE INDEX areas_current ON areas (code) WHERE valid_to IS NULL;
      CREATE INDEX areas_children ON areas (parent_code) WHERE valid_to IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS areas, area_versions CASCADE');
  }
}
