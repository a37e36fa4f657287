import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, what they may do, and how they are signed in. */
export class People implements MigrationInterface {
  name = 'People1790000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisations (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('department', 'property')),
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE people (
        id uuid PRIMARY KEY,
        display_name text NOT NULL,
        -- the key under which a staff list names a person; a list read twice changes nobody twice
        staff_number text UNIQUE,
        wechat_open_id text UNIQUE,
        persona text UNIQUE,
        large_type boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        erased_at timestamptz
      );
      CREATE TABLE role_grants (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES people,
        role text NOT NULL CHECK (role IN ('resident', 'courier', 'worker', 'leader', 'dispatcher', 'department', 'property', 'admin')),
        area_code text,
        organisation_id uuid REFERENCES organisations,
        valid_from timestamptz NOT NULL DEFAULT now(),
        valid_to timestamptz,
        granted_by uuid REFERENCES people,
        -- equal: it was ended before it came into force
        CHECK (valid_to IS NULL OR valid_to >= valid_from),
        CHECK (role NOT IN ('worker', 'leader', 'dispatcher') OR area_code IS NOT NULL),
        CHECK (role NOT IN ('department', 'property') OR organisation_id IS NOT NULL)
      );
      CREATE INDEX role_grants_person ON role_grants (person_id);
      CREATE INDEX role_grants_area ON role_grants (area_code, role);
      CREATE INDEX role_grants_organisation ON role_grants (organisation_id) WHERE organisation_id IS NOT NULL;
      -- a session is a family of refresh tokens: one sign-in on one device
      CREATE TABLE sessions (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES people,
        created_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        end_reason text
      );
      CREATE INDEX sessions_person ON sessions (person_id) WHERE ended_at IS NULL;
      CREATE TABLE refresh_tokens (
        token_hash bytea PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX refresh_tokens_session ON refresh_tokens (session_id);
      CREATE TABLE staff_codes (
        person_id uuid PRIMARY KEY REFERENCES people,
        code_hash bytea NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE TABLE sign_in_attempts (
        bucket text NOT NULL,
        window_start timestamptz NOT NULL,
        attempts integer NOT NULL,
        PRIMARY KEY (bucket, window_start)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE IF EXISTS people, organisations, role_grants, sessions, refresh_tokens, staff_codes, sign_in_attempts CASCADE',
    );
  }
}
