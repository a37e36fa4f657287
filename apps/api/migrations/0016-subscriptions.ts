import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people let us tell them without opening the app, what is on its way to them, and the key that sends it. */
export class Subscriptions implements MigrationInterface {
  name = 'Subscriptions1790000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One accepted question is one message.
      CREATE TABLE subscription_credits (
        person_id uuid NOT NULL REFERENCES people,
        template_id text NOT NULL,
        credits integer NOT NULL CHECK (credits >= 0),
        last_answer text NOT NULL CHECK (last_answer IN ('accept', 'reject', 'ban', 'filter', 'used-up')),
        answered_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (person_id, template_id)
      );

      -- Each has taken its credit; the words are gone once nobody needs them any more.
      CREATE TABLE wechat_messages (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES people,
        report_id uuid NOT NULL,
        sequence integer NOT NULL,
        kind text NOT NULL,
        template_id text NOT NULL,
        words jsonb,
        state text NOT NULL DEFAULT 'waiting'
          CHECK (state IN ('waiting', 'sent', 'refused', 'faulty', 'unreachable', 'too-late')),
        -- which try comes next: a job of an earlier one does nothing
        tries integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        settled_at timestamptz,
        UNIQUE (person_id, report_id, sequence, kind)
      );

      -- The token that all processes share, and since when WeChat does not answer.
      CREATE TABLE wechat_apps (
        app_id text PRIMARY KEY,
        token text,
        token_expires_at timestamptz,
        -- who renews it has until then
        renewing_until timestamptz,
        forced_at timestamptz,
        forced_today integer NOT NULL DEFAULT 0,
        paused_until timestamptz,
        pauses integer NOT NULL DEFAULT 0
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON subscription_credits, wechat_messages, wechat_apps TO weilinli_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS wechat_apps, wechat_messages, subscription_credits');
  }
}
