import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The points: a book of double entry. The application may read it and add to it, nothing else; that every transaction
 * sums to zero and that nobody's account falls below zero is seen to by the database itself.
 */
export class Ledger implements MigrationInterface {
  name = 'Ledger1790000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Ids that grow with time (UUIDv7), for rows that one statement writes.
      CREATE FUNCTION time_ordered_id() RETURNS uuid LANGUAGE sql VOLATILE AS $$
        SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
          placing substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid
      $$;

      CREATE TABLE point_rules (
        version integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        body jsonb NOT NULL,
        note text,
        changed_by uuid REFERENCES people,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE ledger_accounts (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        person_id uuid REFERENCES people,
        kind text NOT NULL,
        -- Kept by a trigger, and always the sum of the entries. The city's accounts have none: every transaction would
        -- wait for the same row.
        balance integer CHECK (balance >= 0),
        UNIQUE NULLS NOT DISTINCT (person_id, kind),
        CHECK ((person_id IS NULL) = (balance IS NULL)),
        CHECK (CASE WHEN person_id IS NULL THEN kind IN ('issued', 'redeemed', 'claims', 'opening')
          ELSE kind IN ('available', 'debt', 'held', 'pending') END)
      );
      CREATE TABLE ledger_transactions (
        id uuid PRIMARY KEY DEFAULT time_ordered_id(),
        -- what it is for; nothing is entered twice
        source text NOT NULL UNIQUE,
        kind text NOT NULL,
        person_id uuid REFERENCES people,
        report_id uuid REFERENCES reports,
        -- of an award, how often its points have moved
        step integer,
        words text NOT NULL,
        facts jsonb NOT NULL DEFAULT '{}',
        rules_version integer,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX ledger_transactions_person ON ledger_transactions (person_id, id) WHERE person_id IS NOT NULL;
      CREATE INDEX ledger_transactions_report ON ledger_transactions (report_id) WHERE report_id IS NOT NULL;
      CREATE TABLE ledger_entries (
        transaction_id uuid NOT NULL REFERENCES ledger_transactions,
        account_id bigint NOT NULL REFERENCES ledger_accounts,
        points integer NOT NULL CHECK (points <> 0),
        PRIMARY KEY (transaction_id, account_id)
      );
      CREATE INDEX ledger_entries_account ON ledger_entries (account_id);

      -- What a person decided about somebody's points for a report; the last word counts.
      CREATE TABLE award_rulings (
        id uuid PRIMARY KEY,
        report_id uuid NOT NULL REFERENCES reports,
        person_id uuid NOT NULL REFERENCES people,
        verdict text NOT NULL CHECK (verdict IN ('void', 'pay')),
        reason text NOT NULL,
        note text,
        ruled_by uuid NOT NULL REFERENCES people,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX award_rulings_report ON award_rulings (report_id);
      CREATE INDEX award_rulings_person ON award_rulings (person_id);

      -- Which of a day's follows it was does not change when somebody leaves and comes back.
      ALTER TABLE followers ADD COLUMN first_followed_at timestamptz;
      UPDATE followers SET first_followed_at = followed_at;
      ALTER TABLE followers ALTER COLUMN first_followed_at SET DEFAULT now(), ALTER COLUMN first_followed_at SET NOT NULL;

      CREATE FUNCTION refuse_unbalanced() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        -- of an entry its transaction, of a transaction itself
        entered uuid := coalesce(to_jsonb(NEW)->>'transaction_id', to_jsonb(NEW)->>'id');
        entries integer;
        total bigint;
      BEGIN
        SELECT count(*), coalesce(sum(points), 0) INTO entries, total FROM public.ledger_entries WHERE transaction_id = entered;
        IF entries < 2 OR total <> 0 THEN
          RAISE EXCEPTION 'ledger transaction % has % entries that sum to %', entered, entries, total USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER balanced AFTER INSERT ON ledger_transactions DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION refuse_unbalanced();
      CREATE CONSTRAINT TRIGGER balanced AFTER INSERT ON ledger_entries DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION refuse_unbalanced();

      -- The application may not touch a balance; what it enters moves it.
      CREATE FUNCTION move_balances() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        -- A backup brings the balances along.
        IF current_setting('weilinli.restoring', true) = 'on' THEN RETURN NULL; END IF;
        UPDATE ledger_accounts account SET balance = account.balance + moved.points
          FROM (SELECT account_id, sum(points)::integer AS points FROM entered GROUP BY account_id) moved
          WHERE account.id = moved.account_id AND account.person_id IS NOT NULL;
        RETURN NULL;
      END $$;
      CREATE TRIGGER move_balances AFTER INSERT ON ledger_entries REFERENCING NEW TABLE AS entered
        FOR EACH STATEMENT EXECUTE FUNCTION move_balances();

      -- These people's accounts, opened if they have none, and nobody else's to move until the transaction ends: locked in
      -- one order, so that two who need the same never wait for each other. With the city's, which nobody waits for.
      CREATE FUNCTION hold_accounts(persons uuid[])
      RETURNS TABLE (account_id bigint, owner_id uuid, account_kind text, account_balance integer)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        INSERT INTO ledger_accounts (person_id, kind, balance)
          SELECT wanted.person_id, wanted.kind, wanted.balance FROM (
            SELECT person_id, kind, 0 AS balance FROM unnest(persons) person_id, unnest(ARRAY['available', 'debt', 'held', 'pending']) kind
            UNION ALL SELECT NULL, kind, NULL FROM unnest(ARRAY['issued', 'redeemed', 'claims', 'opening']) kind) wanted
          WHERE NOT EXISTS (SELECT FROM ledger_accounts known
            WHERE known.person_id IS NOT DISTINCT FROM wanted.person_id AND known.kind = wanted.kind)
          ORDER BY wanted.person_id, wanted.kind
          ON CONFLICT DO NOTHING;
        RETURN QUERY SELECT account.id, account.person_id, account.kind, account.balance FROM ledger_accounts account
          WHERE account.person_id = ANY(persons) ORDER BY account.person_id, account.kind FOR NO KEY UPDATE;
        RETURN QUERY SELECT account.id, account.person_id, account.kind, account.balance FROM ledger_accounts account
          WHERE account.person_id IS NULL;
      END $$;

      REVOKE ALL ON FUNCTION hold_accounts(uuid[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION hold_accounts(uuid[]) TO weilinli_app;
      GRANT EXECUTE ON FUNCTION time_ordered_id() TO weilinli_app;
      GRANT SELECT, INSERT ON point_rules, ledger_transactions, ledger_entries, award_rulings TO weilinli_app;
      GRANT SELECT ON ledger_accounts TO weilinli_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE IF EXISTS ledger_entries, ledger_transactions, ledger_accounts, award_rulings, point_rules CASCADE;
      DROP FUNCTION IF EXISTS hold_accounts(uuid[]), move_balances(), refuse_unbalanced(), time_ordered_id();
      ALTER TABLE followers DROP COLUMN first_followed_at;
    `);
  }
}
