import { migrations } from '../../migrations';
import { openDatabase } from '../database';
import { configOrExit } from '../platform/config/boot';
import { readStorageConfig } from '../platform/config/config';
import { migrate } from '../platform/database/migrate';

/** `pnpm migrate`: brings the database to the newest shape. Running it twice, or twice at once, does no harm. */
async function main(): Promise<void> {
  const database = await openDatabase(configOrExit(readStorageConfig));
  try {
    const applied = await migrate({ ownerUrl: database.ownerUrl, databaseUrl: database.url, migrations });
    const told = applied.length > 0 ? applied.map((name) => `Applied ${name}.`) : ['Nothing to apply.'];
    process.stdout.write(`${told.join('\n')}\n`);
  } finally {
    await database.stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
