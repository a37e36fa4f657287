import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The whole lifecycle: what suspensions, extensions, transfers, merges, followers, requests and escalations need. */
export class Lifecycle implements MigrationInterface {
  name = 'Lifecycle1790000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reports
        -- of calendar_versions: which one judges the clock now
        ADD COLUMN calendar_version integer,
        -- when 80 % of each limit is used up, in the limit's own time
        ADD COLUMN accept_soon_at timestamptz,
        ADD COLUMN make_safe_soon_at timestamptz,
        ADD COLUMN resolve_soon_at timestamptz,
        -- deadlines that cross a year whose days off are not published yet
        ADD COLUMN provisional text[] NOT NULL DEFAULT '{}',
        ADD COLUMN suspended_until timestamptz,
        ADD COLUMN extensions integer NOT NULL DEFAULT 0,
        ADD COLUMN transfers integer NOT NULL DEFAULT 0,
        -- a common superior has decided who handles it
        ADD COLUMN bound boolean NOT NULL DEFAULT false,
        ADD COLUMN supervised_at timestamptz,
        -- the same place was fixed before, and is broken again
        ADD COLUMN recurring_of uuid REFERENCES reports,
        -- when the system has to look at it next: a stage, the end of a suspension, the end of the silence after a fix
        ADD COLUMN wake_at timestamptz;
      CREATE INDEX reports_wake ON reports (wake_at) WHERE wake_at IS NOT NULL;
      CREATE INDEX reports_merged ON reports (merged_into) WHERE merged_into IS NOT NULL;
      CREATE INDEX reports_supervised ON reports (supervised_at) WHERE supervised_at IS NOT NULL AND status IN ('submitted', 'dispatched', 'accepted', 'suspended', 'resolved');
      -- the exact place: for what is offered as the same, and what has come back
      CREATE INDEX reports_place ON reports USING gist (position);
      CREATE TABLE followers (
        report_id uuid NOT NULL REFERENCES reports,
        person_id uuid NOT NULL REFERENCES people,
        followed_at timestamptz NOT NULL,
        unfollowed_at timestamptz,
        PRIMARY KEY (report_id, person_id)
      );
      CREATE INDEX followers_person ON followers (person_id) WHERE unfollowed_at IS NULL;
      -- what a handler asked for; the answers are in the history
      CREATE TABLE requests (
        id uuid PRIMARY KEY,
        report_id uuid NOT NULL REFERENCES reports,
        kind text NOT NULL CHECK (kind IN ('transfer', 'suspend', 'extend', 'exempt')),
        asked_by uuid NOT NULL REFERENCES people,
        asked_at timestamptz NOT NULL,
        reason text,
        until timestamptz,
        approvals uuid[] NOT NULL DEFAULT '{}',
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'approved', 'refused', 'lapsed')),
        answered_at timestamptz
      );
      CREATE UNIQUE INDEX requests_open ON requests (report_id, kind) WHERE state = 'open';
      CREATE INDEX requests_report ON requests (report_id);
      CREATE UNIQUE INDEX requests_one_appeal ON requests (report_id, asked_by) WHERE kind = 'exempt';
      -- append-only: each stage of each limit once for each report
      CREATE TABLE escalations (
        report_id uuid NOT NULL REFERENCES reports,
        limit_name text NOT NULL,
        stage text NOT NULL,
        sequence integer NOT NULL,
        due_at timestamptz NOT NULL,
        fired_at timestamptz NOT NULL,
        PRIMARY KEY (report_id, limit_name, stage)
      );
      CREATE TABLE escalation_versions (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        body jsonb NOT NULL,
        note text,
        changed_by uuid REFERENCES people,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      GRANT SELECT, INSERT, UPDATE ON followers, requests TO weilinli_app;
      GRANT SELECT, INSERT ON escalations, escalation_versions TO weilinli_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE IF EXISTS followers, requests, escalations, escalation_versions CASCADE;
      DROP INDEX IF EXISTS reports_place;
      ALTER TABLE reports DROP COLUMN calendar_version, DROP COLUMN accept_soon_at, DROP COLUMN make_safe_soon_at,
        DROP COLUMN resolve_soon_at, DROP COLUMN provisional, DROP COLUMN suspended_until, DROP COLUMN extensions,
        DROP COLUMN transfers, DROP COLUMN bound, DROP COLUMN supervised_at, DROP COLUMN recurring_of, DROP COLUMN wake_at;
    `);
  }
}
