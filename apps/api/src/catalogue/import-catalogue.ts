import type { DataSource } from 'typeorm';
import { CatalogueMistakes, readCatalogueFile } from './read-catalogue-file';
import { storeCatalogue } from './store-catalogue';

/**
 * Brings a city's catalogue into force and answers the line to tell its operator. Throws CatalogueMistakes for a file
 * that is no catalogue, and for one that was in force before: which one it shall be must be said in its edition.
 */
export async function importCatalogue(
  deps: { dataSource: DataSource },
  { file }: { file: string },
): Promise<string> {
  const sourced = await readCatalogueFile(file);
  const { version, added, inForce } = await storeCatalogue(deps, sourced);
  const { edition, categories } = sourced.catalogue;
  if (added)
    return `Catalogue "${edition}" with ${categories.length} categories is in force as version ${version}.`;
  if (version === inForce) return `Catalogue "${edition}" is in force already, as version ${version}.`;
  throw new CatalogueMistakes([
    `edition: "${edition}" was version ${version}, and version ${inForce} has replaced it.` +
      ' To bring it back, give the file a new edition and import it again.',
  ]);
}
