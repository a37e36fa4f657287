import type { DataSource } from 'typeorm';
import { readCatalogueFile, shippedCatalogue, shippedSource } from './read-catalogue-file';
import { type StoredCatalogue, storeCatalogue } from './store-catalogue';

/**
 * Run at boot and seed: a database is never without a catalogue. The city's file (CATALOGUE_FILE) is stored when it is
 * new. Without one the shipped catalogue is – but not over a catalogue that the city has imported: a newer release of
 * the program must not take its limits away. Answers undefined where there was nothing to do. Throws CatalogueMistakes.
 */
export async function ensureCatalogue(
  deps: { dataSource: DataSource },
  { file }: { file?: string | undefined },
): Promise<StoredCatalogue | undefined> {
  if (file !== undefined) return storeCatalogue(deps, await readCatalogueFile(file));
  const [newest]: { source: string }[] = await deps.dataSource.query(
    'SELECT source FROM catalogue_versions ORDER BY id DESC LIMIT 1',
  );
  if (newest !== undefined && newest.source !== shippedSource) return undefined;
  return storeCatalogue(deps, shippedCatalogue());
}
