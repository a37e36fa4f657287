import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The red list: what reports have earned people, by area and time. The ledger says all of it; a list of a city of
 * 22,000 riders should not read the ledger through, so sums are kept as its entries are written.
 */
export class Honours implements MigrationInterface {
  name = 'Honours1790000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a report is worth to somebody who has earned by it. Where it lay and on which day in Beijing it was earned
      -- is kept: what is clawed back later leaves the very lists that it stood on.
      CREATE TABLE honour_values (
        report_id uuid NOT NULL REFERENCES reports,
        person_id uuid NOT NULL REFERENCES people,
        points integer NOT NULL,
        area_codes text[] NOT NULL,
        earned_on date NOT NULL,
        PRIMARY KEY (report_id, person_id)
      );
      CREATE INDEX honour_values_person ON honour_values (person_id, earned_on);

      CREATE TABLE honours (
        area_code text NOT NULL,
        period text NOT NULL CHECK (period IN ('week', 'month', 'all')),
        -- the first day of it; -infinity for all time
        since date NOT NULL,
        person_id uuid NOT NULL REFERENCES people,
        points integer NOT NULL,
        PRIMARY KEY (area_code, period, since, person_id)
      );
      CREATE INDEX honours_order ON honours (area_code, period, since, points DESC, person_id) WHERE points > 0;
      CREATE INDEX honours_person ON honours (person_id);
      -- written by the ledger alone
      GRANT SELECT ON honour_values, honours TO weilinli_app;

      CREATE FUNCTION add_honour(report uuid, person uuid, gained integer, at timestamptz) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        kept honour_values%ROWTYPE;
      BEGIN
        INSERT INTO honour_values AS known (report_id, person_id, points, area_codes, earned_on)
          -- city, district, street, community: a grid is so small that a list would tell who it is
          SELECT report, person, gained, area_codes[1:4], (at AT TIME ZONE 'Asia/Shanghai')::date
          FROM reports WHERE id = report
          ON CONFLICT (report_id, person_id) DO UPDATE SET points = known.points + excluded.points,
            -- earned anew after all of it was taken back
            area_codes = CASE WHEN known.points = 0 THEN excluded.area_codes ELSE known.area_codes END,
            earned_on = CASE WHEN known.points = 0 THEN excluded.earned_on ELSE known.earned_on END
          RETURNING * INTO kept;
        INSERT INTO honours AS sum (area_code, period, since, person_id, points)
          SELECT area, period, since, person, gained FROM unnest(kept.area_codes) area,
            (VALUES ('week', date_trunc('week', kept.earned_on)::date),
              ('month', date_trunc('month', kept.earned_on)::date), ('all', '-infinity'::date)) periods (period, since)
          ORDER BY area, period
          ON CONFLICT (area_code, period, since, person_id) DO UPDATE SET points = sum.points + excluded.points;
      END $$;
      REVOKE ALL ON FUNCTION add_honour(uuid, uuid, integer, timestamptz) FROM PUBLIC;

      -- Earned is what he has at hand because of a report, less what he owes because of it.
      CREATE FUNCTION honour_of_entry() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        -- A backup brings the lists along.
        IF current_setting('weilinli.restoring', true) = 'on' THEN RETURN NULL; END IF;
        PERFORM add_honour(posted.report_id, account.person_id,
            (CASE account.kind WHEN 'debt' THEN -1 ELSE 1 END * NEW.points)::integer, posted.at)
          FROM ledger_transactions posted, ledger_accounts account
          WHERE posted.id = NEW.transaction_id AND account.id = NEW.account_id
            AND posted.report_id IS NOT NULL AND account.kind IN ('available', 'debt');
        RETURN NULL;
      END $$;
      CREATE TRIGGER honours_kept AFTER INSERT ON ledger_entries
        FOR EACH ROW EXECUTE FUNCTION honour_of_entry();

      SELECT add_honour(posted.report_id, account.person_id,
          (CASE account.kind WHEN 'debt' THEN -1 ELSE 1 END * entry.points)::integer, posted.at)
        FROM ledger_entries entry
        JOIN ledger_transactions posted ON posted.id = entry.transaction_id
        JOIN ledger_accounts account ON account.id = entry.account_id
        WHERE posted.report_id IS NOT NULL AND account.kind IN ('available', 'debt')
        ORDER BY posted.at, posted.id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER IF EXISTS honours_kept ON ledger_entries;
      DROP FUNCTION IF EXISTS honour_of_entry();
      DROP FUNCTION IF EXISTS add_honour(uuid, uuid, integer, timestamptz);
      DROP TABLE IF EXISTS honours, honour_values;
    `);
  }
}
