import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A monthly cap for the answers of those who only follow. */
export class AnsweredAMonth implements MigrationInterface {
  name = 'AnsweredAMonth1790000000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Versions that there are keep meaning what they meant, for everything that came in under them. Where there are
      -- none yet, the first one comes with the program, and has the cap.
      INSERT INTO point_rules (body, note)
        SELECT body || '{"answeredAMonth": 30}', '只是跟进的, 每月计前 30 次答复' FROM point_rules
        WHERE NOT EXISTS (SELECT FROM point_rules capped WHERE capped.body ? 'answeredAMonth')
        ORDER BY version DESC LIMIT 1;
    `);
  }

  /** The version stays: rules are only ever added to. */
  async down(): Promise<void> {}
}
