import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the application role may do. History is append-only for it; the map and the catalogue keep every version.
 * The role itself is made by `migrate` (platform/database), because roles belong to the cluster, not to a database.
 */
export class ApplicationRole implements MigrationInterface {
  name = 'ApplicationRole1790000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT USAGE ON SCHEMA public TO weilinli_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO weilinli_app;
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO weilinli_app;
      REVOKE UPDATE, DELETE ON history FROM weilinli_app;
      REVOKE DELETE ON reports, assignments, areas, area_versions, catalogue_versions, people, role_grants, ratings FROM weilinli_app;
      REVOKE INSERT, UPDATE, DELETE ON migrations FROM weilinli_app;
      REVOKE UPDATE ON area_versions, catalogue_versions FROM weilinli_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM weilinli_app');
  }
}
