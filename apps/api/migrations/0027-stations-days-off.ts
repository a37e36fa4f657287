import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days on which a station is closed whatever its hours say: holidays, works. */
export class StationsDaysOff implements MigrationInterface {
  name = 'StationsDaysOff1790000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- [{ from: '2026-10-01', to: '2026-10-03' }]
      ALTER TABLE stations ADD COLUMN days_off jsonb NOT NULL DEFAULT '[]';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE IF EXISTS stations DROP COLUMN IF EXISTS days_off');
  }
}
