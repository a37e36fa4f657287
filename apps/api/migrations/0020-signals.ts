import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was noticed about a report's points, and what people decided after a look. */
export class Signals implements MigrationInterface {
  name = 'Signals1790000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reports
        -- SHA-256 of the number that the installation which sent it has given itself; null: it named none
        ADD COLUMN device_hash bytea;
      CREATE INDEX reports_device ON reports (device_hash, id) WHERE device_hash IS NOT NULL;
      CREATE INDEX reports_resolver ON reports (resolved_by, resolved_at) WHERE resolved_by IS NOT NULL;

      -- Each photo stands under four quarters of its perceptual hash: of two that differ in at most three bits, one
      -- quarter at least is the same. Only hashes that tell something (0016).
      CREATE TABLE photo_bands (
        band integer NOT NULL,
        photo_id uuid NOT NULL REFERENCES photos ON DELETE CASCADE,
        perceptual_hash bigint NOT NULL,
        PRIMARY KEY (band, photo_id) INCLUDE (perceptual_hash)
      );
      INSERT INTO photo_bands (band, photo_id, perceptual_hash)
        SELECT quarter * 65536 + ((perceptual_hash >> (16 * quarter)) & 65535)::integer, id, perceptual_hash
        FROM photos, generate_series(0, 3) quarter
        WHERE stage = 'before' AND bit_count(perceptual_hash::bit(64)) BETWEEN 16 AND 48;

      -- A look that finds the same again adds nothing; one that finds it heavier adds a row, and the heaviest counts.
      CREATE TABLE signals (
        report_id uuid NOT NULL REFERENCES reports,
        person_id uuid NOT NULL REFERENCES people,
        signal text NOT NULL,
        weight integer NOT NULL CHECK (weight > 0),
        reason text NOT NULL,
        noticed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (report_id, person_id, signal, weight)
      );
      CREATE INDEX signals_person ON signals (person_id);

      CREATE TABLE reviews (
        id uuid PRIMARY KEY,
        report_id uuid NOT NULL REFERENCES reports,
        person_id uuid NOT NULL REFERENCES people,
        opened_at timestamptz NOT NULL DEFAULT now(),
        verdict text CHECK (verdict IN ('void', 'pay')),
        note text,
        decided_by uuid REFERENCES people,
        decided_at timestamptz,
        appeal_note text,
        appealed_at timestamptz,
        answer_verdict text CHECK (answer_verdict IN ('void', 'pay')),
        answer_note text,
        answered_by uuid REFERENCES people,
        answered_at timestamptz,
        -- somebody's word is missing
        open boolean NOT NULL GENERATED ALWAYS AS
          (decided_at IS NULL OR (appealed_at IS NOT NULL AND answered_at IS NULL)) STORED,
        UNIQUE (report_id, person_id),
        CHECK (num_nulls(verdict, note, decided_by, decided_at) IN (0, 4)),
        CHECK (num_nulls(appeal_note, appealed_at) IN (0, 2)),
        CHECK (num_nulls(answer_verdict, answer_note, answered_by, answered_at) IN (0, 4)),
        CHECK (appealed_at IS NULL OR verdict = 'void'),
        CHECK (answered_at IS NULL OR appealed_at IS NOT NULL)
      );
      CREATE INDEX reviews_open ON reviews (id) WHERE open;
      CREATE INDEX reviews_person ON reviews (person_id, id);
      CREATE INDEX reviews_decided ON reviews (decided_by) WHERE decided_by IS NOT NULL;
      CREATE INDEX reviews_answered ON reviews (answered_by) WHERE answered_by IS NOT NULL;

      GRANT SELECT, INSERT ON photo_bands, signals TO weilinli_app;
      GRANT SELECT, INSERT, UPDATE ON reviews TO weilinli_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE IF EXISTS reviews, signals, photo_bands;
      DROP INDEX IF EXISTS reports_resolver, reports_device;
      ALTER TABLE reports DROP COLUMN device_hash;
    `);
  }
}
