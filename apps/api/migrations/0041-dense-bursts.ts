import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A burst is seen within 150 m of a place instead of 30 m. */
export class DenseBursts implements MigrationInterface {
  name = 'DenseBursts1790000000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Only where nobody has chosen other numbers. Versions that there are keep meaning what they meant, for everything
      -- that came in under them. Where there are none yet, the first one comes with the program.
      INSERT INTO signal_rules (body, note)
        SELECT jsonb_set(jsonb_set(body, '{burst,spot}', '150'), '{burst,still}',
            '[{"least": 8, "weight": 50}, {"least": 12, "weight": 100}]'), '短时间多报: 按 150 米内算'
        FROM (SELECT body FROM signal_rules ORDER BY version DESC LIMIT 1) newest
        WHERE body->'burst'->'spot' = '30'
          AND body->'burst'->'still' = '[{"least": 6, "weight": 50}, {"least": 10, "weight": 100}]';
    `);
  }

  /** The version stays: rules are only ever added to. */
  async down(): Promise<void> {}
}
