import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which rules reports are dispatched, and who is there to take them. */
export class Dispatch implements MigrationInterface {
  name = 'Dispatch1790000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dispatch_rule_versions (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        body jsonb NOT NULL,
        note text,
        changed_by uuid REFERENCES people,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      -- planned presence: every week on a weekday (1 Monday … 7 Sunday) or on one day, in minutes after midnight in Beijing
      CREATE TABLE duty_shifts (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES people,
        weekday integer CHECK (weekday BETWEEN 1 AND 7),
        day date,
        from_minute integer NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
        -- beyond 1440: a night shift that ends on the next day
        to_minute integer NOT NULL CHECK (to_minute > from_minute AND to_minute <= from_minute + 1440),
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to >= valid_from),
        created_by uuid REFERENCES people,
        created_at timestamptz NOT NULL DEFAULT now(),
        removed_at timestamptz,
        CHECK (num_nonnulls(weekday, day) = 1)
      );
      CREATE INDEX duty_shifts_person ON duty_shifts (person_id) WHERE removed_at IS NULL;
      CREATE TABLE leaves (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES people,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
        reason text,
        created_by uuid REFERENCES people,
        created_at timestamptz NOT NULL DEFAULT now(),
        cancelled_at timestamptz
      );
      CREATE INDEX leaves_person ON leaves (person_id, ends_at) WHERE cancelled_at IS NULL;
      -- a person's own last word on whether he is there; it goes before what was planned
      CREATE TABLE duty_states (
        person_id uuid PRIMARY KEY REFERENCES people,
        on_duty boolean NOT NULL,
        since timestamptz NOT NULL,
        until timestamptz
      );
      CREATE TABLE worker_settings (
        person_id uuid PRIMARY KEY REFERENCES people,
        -- how many reports he may have in hand before the rules pass him over; null: no limit
        load_limit integer CHECK (load_limit >= 0),
        -- where he was last, in WGS-84
        last_longitude double precision,
        last_latitude double precision,
        last_seen_at timestamptz,
        CHECK (num_nonnulls(last_longitude, last_latitude, last_seen_at) IN (0, 3))
      );
      -- under which grant's area somebody was given a report; null: under none
      ALTER TABLE assignments ADD COLUMN area_code text;
      -- who works anywhere below an area, by the first digits of its code
      CREATE INDEX role_grants_area_prefix ON role_grants (area_code text_pattern_ops) WHERE role IN ('worker', 'leader');
      CREATE INDEX assignments_recent_organisation ON assignments (organisation_id, assigned_at DESC) WHERE organisation_id IS NOT NULL;
      ALTER TABLE reports
        -- areas within 30 m of the place, other than its own
        ADD COLUMN neighbour_codes text[] NOT NULL DEFAULT '{}',
        ADD COLUMN dispatch_rule_version integer,
        ADD COLUMN dispatched_by_rule text;
      -- most reports have no neighbour: those cost this index nothing
      CREATE INDEX reports_neighbours ON reports USING gin (neighbour_codes)
        WHERE neighbour_codes <> '{}' AND status IN ('submitted', 'dispatched', 'accepted', 'suspended', 'resolved');

      GRANT SELECT, INSERT ON dispatch_rule_versions TO weilinli_app;
      GRANT SELECT, INSERT, UPDATE ON duty_shifts, leaves, duty_states, worker_settings TO weilinli_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE IF EXISTS dispatch_rule_versions, duty_shifts, leaves, duty_states, worker_settings CASCADE;
      ALTER TABLE reports DROP COLUMN neighbour_codes, DROP COLUMN dispatch_rule_version, DROP COLUMN dispatched_by_rule;
      DROP INDEX role_grants_area_prefix;
      DROP INDEX assignments_recent_organisation;
      ALTER TABLE assignments DROP COLUMN area_code;
    `);
  }
}
