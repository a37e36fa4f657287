import { openMigratedDatabase } from '../database';
import { openPhotoStore } from '../photos';
import { outOf } from '../platform/backup/archive';
import { restoreBackup } from '../platform/backup/restore-backup';
import { configOrExit } from '../platform/config/boot';
import { readStorageConfig } from '../platform/config/config';

/** `pnpm restore FILE.tar|FOLDER`: into a new, empty database and photo store. All of it, or nothing. */
async function main([place]: string[]): Promise<void> {
  if (!place) throw new Error('Say from where: pnpm restore FILE.tar, or pnpm restore FOLDER.');
  const config = configOrExit(readStorageConfig);
  const database = await openMigratedDatabase(config);
  const pictures = await openPhotoStore(config.photoStore);
  try {
    const deps = { ownerUrl: database.ownerUrl, pictures };
    const { tables, photos, createdAt } = await outOf(place, (folder) => restoreBackup(deps, folder));
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(`Restored what was on ${createdAt}: ${rows} rows, ${photos.length} pictures.\n`);
  } finally {
    pictures.close();
    await database.stop();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
