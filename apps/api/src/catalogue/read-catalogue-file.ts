import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Catalogue, type Mistake, validateCatalogue } from '@weilinli/domain';
import shipped from '../../data/catalogue.json';

/** A catalogue with the word that its version remembers it by. */
export interface SourcedCatalogue {
  readonly catalogue: Catalogue;
  readonly source: string;
}

/** A file that is no catalogue: every mistake, one line each. */
export class CatalogueMistakes extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

export const shippedSource = 'shipped';

/** The catalogue that comes with the program (data/catalogue.json). */
export function shippedCatalogue(): SourcedCatalogue {
  return { catalogue: catalogueFrom(shipped, 'data/catalogue.json'), source: shippedSource };
}

/** A city's own catalogue. Throws CatalogueMistakes. */
export async function readCatalogueFile(file: string): Promise<SourcedCatalogue> {
  const name = basename(file);
  return { catalogue: catalogueFrom(jsonFrom(await textOf(file), name), name), source: `file ${name}` };
}

/** Checks a value that should be a catalogue; `name` is where it came from. Throws CatalogueMistakes. */
export function catalogueFrom(value: unknown, name: string): Catalogue {
  const check = validateCatalogue(value);
  if (check.ok) return check.catalogue;
  throw new CatalogueMistakes(check.errors.map((mistake) => `${name}: ${lineOf(mistake)}`));
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CatalogueMistakes([`${file}: cannot be read (${reasonOf(error)}). Name a JSON file.`]);
  }
}

// Windows editors put a mark before the first character that JSON.parse stumbles over.
function jsonFrom(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CatalogueMistakes([`${name}: is not valid JSON (${reasonOf(error)}).`]);
  }
}

function lineOf({ path, message }: Mistake): string {
  return path === '' ? message : `${path} ${message}`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
