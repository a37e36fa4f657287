import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are told of what stands in no report's history, too: each such message has a key of its own. */
export class Notices implements MigrationInterface {
  name = 'Notices1790000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE messages ADD about_key text;
      CREATE UNIQUE INDEX messages_about ON messages (person_id, about_key) WHERE about_key IS NOT NULL;

      ALTER TABLE wechat_messages
        ALTER report_id DROP NOT NULL,
        ALTER sequence DROP NOT NULL,
        ADD about_key text,
        ADD CHECK (about_key IS NOT NULL OR (report_id IS NOT NULL AND sequence IS NOT NULL));
      CREATE UNIQUE INDEX wechat_messages_about ON wechat_messages (person_id, about_key) WHERE about_key IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM wechat_messages WHERE about_key IS NOT NULL;
      DROP INDEX IF EXISTS wechat_messages_about, messages_about;
      ALTER TABLE wechat_messages DROP about_key, ALTER report_id SET NOT NULL, ALTER sequence SET NOT NULL;
      DELETE FROM messages WHERE about_key IS NOT NULL;
      ALTER TABLE messages DROP about_key;
    `);
  }
}
