import { migrations } from '../migrations';
import type { DatabaseConfig } from './platform/config/config';
import { migrate } from './platform/database/migrate';
import { attachOrStart } from './platform/embedded-postgres/attach';

export interface Database {
  /** The application's way in. */
  url: string;
  ownerUrl: string;
  /** Where the embedded one keeps its data; undefined for the operator's own. */
  dataFolder: string | undefined;
  stop(): Promise<void>;
}

/** The operator's own PostgreSQL, or else the embedded one of DATA_DIR. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  const { databaseUrl, databaseOwnerUrl } = config;
  if (databaseUrl !== undefined) {
    return {
      url: databaseUrl,
      ownerUrl: databaseOwnerUrl ?? databaseUrl,
      dataFolder: undefined,
      stop: async () => undefined,
    };
  }
  const { appUrl, ownerUrl, dataFolder, stop } = await attachOrStart({ dataDir: config.dataDir });
  return { url: appUrl, ownerUrl, dataFolder, stop };
}

/** The same, brought to the newest shape. */
export async function openMigratedDatabase(config: DatabaseConfig): Promise<Database> {
  const database = await openDatabase(config);
  try {
    await migrate({ ownerUrl: database.ownerUrl, databaseUrl: database.url, migrations });
  } catch (error) {
    await database.stop();
    throw error;
  }
  return database;
}
