import type { WalkStage } from './stage';

/**
 * Whatever hangs on a report, a photo, an account or an honour is deleted row by row. To TRUNCATE would be shorter, but it
 * gives each of fifty tables and their indices new files, and the APIs would have to plan every statement anew: a third
 * of what a walk cost the processors. Nothing is checked while the rows go, as nothing is left to which they could point.
 */
const deleteAll = `
  SET session_replication_role = replica;
  DO $$
    DECLARE
      one regclass;
      is_filled boolean;
    BEGIN
      FOR one IN
        WITH RECURSIVE hanging(kind) AS (
          SELECT unnest('{reports, photos, ledger_accounts, honours}'::regclass[])::oid
          UNION SELECT conrelid FROM pg_constraint JOIN hanging ON confrelid = kind WHERE contype = 'f')
        SELECT kind FROM hanging LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %s)', one) INTO is_filled;
        IF is_filled THEN EXECUTE format('DELETE FROM %s', one); END IF;
      END LOOP;
      DELETE FROM graphile_worker._private_jobs;
    END $$;
  RESET session_replication_role`;

/** Each walk stands alone: no report of an earlier one becomes due in it, and no job of a walk that failed is left. */
export async function emptied({ asAdmin }: Pick<WalkStage, 'asAdmin'>): Promise<void> {
  await asAdmin(deleteAll);
}
