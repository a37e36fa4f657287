import { rmSync } from 'node:fs';
import { migrations } from '@weilinli/api/migrations';
import { migrate } from '@weilinli/api/src/platform/database/migrate';
import { startTestPostgres, testPostgresVariable } from '@weilinli/api/src/platform/testing/test-postgres';
import { openStage, type Stage } from '@weilinli/api/src/testing/stage';

/** The whole API with its small city, on a PostgreSQL of its own. */
export async function openOutboxStage(): Promise<Stage> {
  const postgres = await startTestPostgres();
  const { adminUrl, ownerUrl, appUrl } = postgres;
  const end = async () => {
    await postgres.stop();
    rmSync(postgres.folder, { recursive: true, force: true });
  };
  try {
    await migrate({ ownerUrl, databaseUrl: appUrl, migrations });
    process.env[testPostgresVariable] = JSON.stringify({ adminUrl, ownerUrl, appUrl });
    const stage = await openStage();
    return {
      ...stage,
      close: async () => {
        await stage.close();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
