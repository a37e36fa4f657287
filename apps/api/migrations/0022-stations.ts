import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stations for whoever works outdoors (户外工作者驿站), each kept as every list of the city named it. */
export class Stations implements MigrationInterface {
  name = 'Stations1790000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE station_versions (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        -- the list's name
        source text NOT NULL,
        stations integer NOT NULL,
        added integer NOT NULL,
        changed integer NOT NULL,
        removed integer NOT NULL,
        -- null: at a command line, or with the demonstration
        imported_by uuid REFERENCES people,
        imported_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE stations (
        code text NOT NULL,
        version integer NOT NULL REFERENCES station_versions,
        name text NOT NULL,
        address text NOT NULL,
        -- as received
        longitude double precision NOT NULL,
        latitude double precision NOT NULL,
        datum text NOT NULL CHECK (datum IN ('gcj02', 'wgs84')),
        -- Mercator metres of WGS-84
        position point NOT NULL,
        facilities text[] NOT NULL,
        -- [{ days: [1 … 7], from, to }]
        hours jsonb NOT NULL,
        phone text,
        note text,
        demo boolean NOT NULL DEFAULT false,
        valid_from timestamptz NOT NULL DEFAULT now(),
        valid_to timestamptz,
        PRIMARY KEY (code, version)
      );
      CREATE UNIQUE INDEX stations_current ON stations (code) WHERE valid_to IS NULL;
      CREATE INDEX stations_near ON stations USING gist (position) WHERE valid_to IS NULL;
      GRANT SELECT, INSERT ON station_versions, stations TO weilinli_app;
      -- what a station was stays: it can only end
      GRANT UPDATE (valid_to) ON stations TO weilinli_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS stations, station_versions');
  }
}
