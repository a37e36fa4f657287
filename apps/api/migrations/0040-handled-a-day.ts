import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A daily cap for what part-time workers handle. */
export class HandledADay implements MigrationInterface {
  name = 'HandledADay1790000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What somebody resolved on a day is counted by its history.
      CREATE INDEX history_resolved ON history (actor_id, at) WHERE event = 'resolve';

      -- Versions that there are keep meaning what they meant, for everything that came in under them. Where there are
      -- none yet, the first one comes with the program, and has the cap.
      INSERT INTO point_rules (body, note)
        SELECT body || '{"handledADay": 20}', '兼职处置每天计前 20 件' FROM point_rules
        WHERE NOT EXISTS (SELECT FROM point_rules capped WHERE capped.body ? 'handledADay')
        ORDER BY version DESC LIMIT 1;
    `);
  }

  /** The version stays: rules are only ever added to. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX IF EXISTS history_resolved');
  }
}
