import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways round the book that the application's role still had. Each was walked as that role before it was closed. */
export class ClosedBook implements MigrationInterface {
  name = 'ClosedBook1790000000039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What works as the owner of the tables serves its own trigger only: whoever may call it could hang it on a
      -- temporary table of his and move balances without an entry.
      REVOKE ALL ON FUNCTION move_balances(), honour_of_entry() FROM PUBLIC;

      -- A temporary table goes before all others unless it is named last: ledger_accounts could be one.
      ALTER FUNCTION add_honour(uuid, uuid, integer, timestamptz) SET search_path = pg_catalog, public, pg_temp;
      ALTER FUNCTION hold_accounts(uuid[]) SET search_path = pg_catalog, public, pg_temp;
      ALTER FUNCTION forget_name(uuid) SET search_path = pg_catalog, public, pg_temp;

      -- Anybody can say that he is restoring a backup; it counts from the owner of the book. The role is the one that
      -- was taken on, also inside a function that works as somebody else.
      CREATE FUNCTION is_restoring() RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
        SELECT coalesce(current_setting('weilinli.restoring', true), '') = 'on'
          AND pg_has_role(coalesce(nullif(current_setting('role'), 'none'), session_user)::name, relowner, 'MEMBER')
        FROM pg_class WHERE oid = 'public.ledger_entries'::regclass
      $$;

      -- What was entered is closed with its transaction; null: it was entered before that was kept.
      ALTER TABLE ledger_transactions ADD COLUMN entered_in xid8;
      ALTER TABLE ledger_transactions ALTER COLUMN entered_in SET DEFAULT pg_current_xact_id();

      CREATE OR REPLACE FUNCTION move_balances() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        -- A backup brings the balances along.
        IF is_restoring() THEN RETURN NULL; END IF;
        IF EXISTS (SELECT FROM entered JOIN ledger_transactions posted ON posted.id = entered.transaction_id
            WHERE posted.entered_in IS DISTINCT FROM pg_current_xact_id()) THEN
          RAISE EXCEPTION 'nothing is added to a ledger transaction that was entered before' USING ERRCODE = 'check_violation';
        END IF;
        UPDATE ledger_accounts account SET balance = account.balance + moved.points
          FROM (SELECT account_id, sum(points)::integer AS points FROM entered GROUP BY account_id) moved
          WHERE account.id = moved.account_id AND account.person_id IS NOT NULL;
        RETURN NULL;
      END $$;

      CREATE OR REPLACE FUNCTION honour_of_entry() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        -- A backup brings the lists along.
        IF is_restoring() THEN RETURN NULL; END IF;
        PERFORM add_honour(posted.report_id, account.person_id,
            (CASE account.kind WHEN 'debt' THEN -1 ELSE 1 END * NEW.points)::integer, posted.at)
          FROM ledger_transactions posted, ledger_accounts account
          WHERE posted.id = NEW.transaction_id AND account.id = NEW.account_id
            AND posted.report_id IS NOT NULL AND account.kind IN ('available', 'debt');
        RETURN NULL;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION is_restoring() RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT coalesce(current_setting('weilinli.restoring', true), '') = 'on'
      $$;
      CREATE OR REPLACE FUNCTION move_balances() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF is_restoring() THEN RETURN NULL; END IF;
        UPDATE ledger_accounts account SET balance = account.balance + moved.points
          FROM (SELECT account_id, sum(points)::integer AS points FROM entered GROUP BY account_id) moved
          WHERE account.id = moved.account_id AND account.person_id IS NOT NULL;
        RETURN NULL;
      END $$;
      GRANT EXECUTE ON FUNCTION move_balances(), honour_of_entry() TO PUBLIC;
      ALTER TABLE ledger_transactions DROP COLUMN entered_in;
    `);
  }
}
