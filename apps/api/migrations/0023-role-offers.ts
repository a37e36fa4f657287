import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles for a time: what somebody shows so that he can be offered one, and what became of each offer. */
export class RoleOffers implements MigrationInterface {
  name = 'RoleOffers1790000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invite_codes (
        person_id uuid PRIMARY KEY REFERENCES people,
        code_hash bytea NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE TABLE role_offers (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES people,
        offered_by uuid NOT NULL REFERENCES people,
        area_code text NOT NULL,
        -- its authority path when it was offered, root first
        area_codes text[] NOT NULL,
        -- 南湖街道第 4 网格, as it was called then
        area_name text NOT NULL,
        -- absent: from the moment of accepting
        valid_from timestamptz,
        valid_to timestamptz NOT NULL,
        note text,
        offered_at timestamptz NOT NULL DEFAULT now(),
        answer_by timestamptz NOT NULL,
        answer text CHECK (answer IN ('accepted', 'declined')),
        answered_at timestamptz,
        grant_id uuid REFERENCES role_grants,
        -- before its time: taken back, or given up
        ended_at timestamptz,
        ended_by uuid REFERENCES people,
        -- when he was told that it is over soon, and when what its end brings about was done
        warned_at timestamptz,
        settled_at timestamptz,
        CHECK ((answer IS NULL) = (answered_at IS NULL)),
        CHECK ((answer IS NOT DISTINCT FROM 'accepted') = (grant_id IS NOT NULL)),
        CHECK (valid_from IS NULL OR valid_to > valid_from)
      );
      CREATE INDEX role_offers_person ON role_offers (person_id, id);
      CREATE INDEX role_offers_areas ON role_offers USING gin (area_codes);
      CREATE INDEX role_offers_going ON role_offers (valid_to) WHERE grant_id IS NOT NULL AND settled_at IS NULL;
      GRANT SELECT, INSERT, UPDATE, DELETE ON invite_codes TO weilinli_app;
      GRANT SELECT, INSERT, UPDATE ON role_offers TO weilinli_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS role_offers, invite_codes');
  }
}
