import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What there is for points, and what was redeemed. */
export class Shop implements MigrationInterface {
  name = 'Shop1790000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rewards (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        description text,
        kind text NOT NULL CHECK (kind IN ('goods', 'meal', 'community-hours')),
        price integer NOT NULL CHECK (price > 0),
        -- what is left: it moves with the ledger, in the same transaction
        stock integer NOT NULL CHECK (stock >= 0),
        per_person integer CHECK (per_person > 0),
        valid_from timestamptz NOT NULL DEFAULT now(),
        valid_to timestamptz CHECK (valid_to > valid_from),
        pick_up_place text NOT NULL,
        pick_up_days integer NOT NULL CHECK (pick_up_days >= 0),
        -- whose members hand it over
        organisation_id uuid NOT NULL REFERENCES organisations,
        active boolean NOT NULL DEFAULT true,
        -- counts the changes of administrators, not what is redeemed
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX rewards_offered ON rewards (price, id) WHERE active;
      CREATE INDEX rewards_organisation ON rewards (organisation_id);
      GRANT SELECT, INSERT, UPDATE ON rewards TO weilinli_app;

      -- append-only: what each reward was, and who made it so
      CREATE TABLE reward_changes (
        reward_id uuid NOT NULL REFERENCES rewards,
        version integer NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        -- null: it came with the demonstration
        changed_by uuid REFERENCES people,
        added_stock integer NOT NULL,
        reason text,
        -- the row of rewards from then on
        body jsonb NOT NULL,
        PRIMARY KEY (reward_id, version)
      );
      GRANT SELECT, INSERT ON reward_changes TO weilinli_app;

      CREATE TABLE redemptions (
        id uuid PRIMARY KEY,
        reward_id uuid NOT NULL REFERENCES rewards,
        person_id uuid NOT NULL REFERENCES people,
        -- without its hyphens
        code text NOT NULL UNIQUE,
        points integer NOT NULL CHECK (points > 0),
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'picked-up', 'cancelled', 'returned')),
        redeemed_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        -- who handed it over
        handed_by uuid REFERENCES people,
        CHECK ((state = 'waiting') = (ended_at IS NULL)),
        CHECK (handed_by IS NULL OR state = 'picked-up')
      );
      CREATE INDEX redemptions_person ON redemptions (person_id, id DESC);
      CREATE INDEX redemptions_held ON redemptions (reward_id, person_id) WHERE state IN ('waiting', 'picked-up');
      CREATE INDEX redemptions_waiting ON redemptions (expires_at, id) WHERE state = 'waiting';
      CREATE INDEX redemptions_handed ON redemptions (handed_by, id) WHERE handed_by IS NOT NULL;
      -- What was paid for what by whom stays as it was.
      GRANT SELECT, INSERT, UPDATE (state, ended_at, handed_by) ON redemptions TO weilinli_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS redemptions, reward_changes, rewards');
  }
}
