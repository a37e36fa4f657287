import { openDatabase } from '../database';
import { openPhotoStore } from '../photos';
import { intoNew } from '../platform/backup/archive';
import { writeBackup } from '../platform/backup/write-backup';
import { systemClock } from '../platform/clock';
import { configOrExit } from '../platform/config/boot';
import { readStorageConfig } from '../platform/config/config';

/** `pnpm backup FILE.tar|FOLDER`: one moment of database and photos, also while the system runs. */
async function main([place]: string[]): Promise<void> {
  if (!place) throw new Error('Say where to: pnpm backup FILE.tar, or pnpm backup FOLDER.');
  const config = configOrExit(readStorageConfig);
  const database = await openDatabase(config);
  const pictures = await openPhotoStore(config.photoStore);
  try {
    const deps = { ownerUrl: database.ownerUrl, pictures, clock: systemClock };
    const { tables, photos } = await intoNew(place, (folder) => writeBackup(deps, folder));
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(
      `Backed up to ${place}: ${rows} rows of ${tables.length} tables, ${photos.length} pictures.\n`,
    );
  } finally {
    pictures.close();
    await database.stop();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
