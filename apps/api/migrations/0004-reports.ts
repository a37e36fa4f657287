import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports with everything that hangs on them: photos, handlers, history, answers to repeated calls, messages. */
export class Reports implements MigrationInterface {
  name = 'Reports1790000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE report_numbers;
      CREATE TABLE reports (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        status text NOT NULL CHECK (status IN ('submitted', 'dispatched', 'accepted', 'suspended', 'resolved', 'closed', 'declined', 'merged', 'withdrawn')),
        -- how many history entries there are
        version integer NOT NULL,
        reporter_id uuid NOT NULL REFERENCES people,
        on_behalf_of text,
        category_code text NOT NULL,
        condition_code text NOT NULL,
        -- of catalogue_versions, like area_version of area_versions: append-only, and read in the same transaction. A foreign
        -- key would have every submission lock the same row, and lists of lockers cost more than the rest of the write.
        catalogue_version integer NOT NULL,
        severity text NOT NULL,
        -- a category that is nobody else's business
        private boolean NOT NULL DEFAULT false,
        description text,
        -- the place as it was received
        received_longitude double precision NOT NULL,
        received_latitude double precision NOT NULL,
        received_datum text NOT NULL CHECK (received_datum IN ('gcj02', 'wgs84')),
        accuracy double precision,
        address text,
        -- the same place in WGS-84 degrees, and in projected metres for nearest and radius
        longitude double precision NOT NULL,
        latitude double precision NOT NULL,
        position point NOT NULL,
        -- the place as the public may know it, rounded to about 100 m, in the same metres
        public_position point NOT NULL,
        area_code text NOT NULL,
        -- the authority path, root first
        area_codes text[] NOT NULL,
        area_version integer NOT NULL,
        place_note text CHECK (place_note IN ('nearby', 'city-desk')),
        captured_at timestamptz,
        accept_by timestamptz,
        make_safe_by timestamptz,
        resolve_by timestamptz,
        accepted_at timestamptz,
        made_safe_at timestamptz,
        resolved_at timestamptz,
        resolved_by uuid REFERENCES people,
        verified_at timestamptz,
        -- when it ended, whichever way
        closed_at timestamptz,
        -- the earliest deadline that still has to be met
        next_due_at timestamptz GENERATED ALWAYS AS (
          CASE WHEN resolved_at IS NULL AND closed_at IS NULL THEN least(
            CASE WHEN accepted_at IS NULL THEN accept_by END,
            CASE WHEN made_safe_at IS NULL THEN make_safe_by END,
            resolve_by
          ) END
        ) STORED,
        rework integer NOT NULL DEFAULT 0,
        decline_contested boolean NOT NULL DEFAULT false,
        merged_into uuid REFERENCES reports,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX reports_by_reporter ON reports (reporter_id, id);
      CREATE INDEX reports_open_place ON reports USING gist (public_position) WHERE status IN ('submitted', 'dispatched', 'accepted', 'suspended', 'resolved');
      CREATE INDEX reports_areas ON reports USING gin (area_codes) WHERE status IN ('submitted', 'dispatched', 'accepted', 'suspended', 'resolved');
            CREATE INDEX reports_open_due ON reports (next_due_at, id) WHERE status IN ('submitted', 'dispatched', 'accepted');
      -- append-only: the application role may insert and read, nothing else
      CREATE TABLE history (
        report_id uuid NOT NULL REFERENCES reports,
        sequence integer NOT NULL,
        event text NOT NULL,
        actor_id uuid REFERENCES people,
        -- the role under which he acted, and its area or organisation
        actor_role text NOT NULL,
        at timestamptz NOT NULL,
        performed_at timestamptz,
        note text,
        reason text,
        photo_ids uuid[] NOT NULL DEFAULT '{}',
        facts jsonb NOT NULL DEFAULT '{}',
        PRIMARY KEY (report_id, sequence)
      );
      -- who handles it: a person or an organisation whose members claim
      CREATE TABLE assignments (
        id uuid PRIMARY KEY,
        report_id uuid NOT NULL REFERENCES reports,
        kind text NOT NULL CHECK (kind IN ('lead', 'co')),
        person_id uuid REFERENCES people,
        organisation_id uuid REFERENCES organisations,
        claimed_by uuid REFERENCES people,
        role text NOT NULL,
        assigned_at timestamptz NOT NULL,
        assigned_by uuid REFERENCES people,
        accepted_at timestamptz,
        ended_at timestamptz,
        end_reason text,
        why jsonb NOT NULL,
        CHECK (num_nonnulls(person_id, organisation_id) = 1)
      );
      CREATE UNIQUE INDEX assignments_one_lead ON assignments (report_id) WHERE kind = 'lead' AND ended_at IS NULL;
      CREATE INDEX assignments_report ON assignments (report_id);
      CREATE INDEX assignments_open_person ON assignments (person_id) WHERE ended_at IS NULL;
      CREATE INDEX assignments_open_organisation ON assignments (organisation_id) WHERE ended_at IS NULL;
      CREATE INDEX assignments_recent_person ON assignments (person_id, assigned_at DESC);
      CREATE TABLE photos (
        id uuid PRIMARY KEY,
        owner_id uuid NOT NULL REFERENCES people,
        received_hash bytea NOT NULL,
        stored_hash bytea NOT NULL,
        thumbnail_hash bytea NOT NULL,
        perceptual_hash bigint NOT NULL,
        width integer NOT NULL,
        height integer NOT NULL,
        bytes integer NOT NULL,
        -- what the camera said; the file itself no longer tells
        captured_at timestamptz,
        captured_longitude double precision,
        captured_latitude double precision,
        created_at timestamptz NOT NULL DEFAULT now(),
        report_id uuid REFERENCES reports,
        stage text CHECK (stage IN ('before', 'safe', 'after', 'remark')),
        attached_at timestamptz,
        CHECK ((report_id IS NULL) = (stage IS NULL) AND (report_id IS NULL) = (attached_at IS NULL))
      );
      CREATE INDEX photos_report ON photos (report_id) WHERE report_id IS NOT NULL;
      CREATE INDEX photos_orphans ON photos (created_at) WHERE report_id IS NULL;
      CREATE INDEX photos_received ON photos (received_hash);
      CREATE TABLE ratings (
        report_id uuid NOT NULL REFERENCES reports,
        person_id uuid NOT NULL REFERENCES people,
        score integer NOT NULL CHECK (score BETWEEN 1 AND 5),
        note text,
        rated_at timestamptz NOT NULL,
        PRIMARY KEY (report_id, person_id)
      );
      CREATE TABLE idempotency_keys (
        person_id uuid NOT NULL REFERENCES people,
        method text NOT NULL,
        path text NOT NULL,
        key text NOT NULL,
        body_hash bytea NOT NULL,
        status integer NOT NULL,
        -- as text in which it was given: a repeat gets the same bytes
        answer json,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (person_id, method, path, key)
      );
      CREATE INDEX idempotency_keys_old ON idempotency_keys (created_at) WHERE path <> '/api/v1/reports';
      CREATE TABLE messages (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES people,
        report_id uuid REFERENCES reports,
        sequence integer,
        kind text NOT NULL,
        title text NOT NULL,
        body text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        read_at timestamptz,
        UNIQUE (person_id, report_id, sequence, kind)
      );
      CREATE INDEX messages_person ON messages (person_id, id);
      CREATE INDEX messages_unread ON messages (person_id) WHERE read_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE IF EXISTS messages, ratings, assignments, history, photos, reports, idempotency_keys CASCADE',
    );
  }
}
