import { openTestPostgres } from '@weilinli/api/src/platform/testing/open-test-postgres';
import { openStage, type Stage } from '@weilinli/api/src/testing/stage';

/** The whole API with its small city, on a PostgreSQL of its own. */
export async function openOutboxStage(): Promise<Stage> {
  const postgres = await openTestPostgres();
  try {
    const stage = await openStage();
    return {
      ...stage,
      close: async () => {
        await stage.close();
        await postgres.stop();
      },
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
