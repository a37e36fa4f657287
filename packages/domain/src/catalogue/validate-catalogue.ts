import { type Catalogue, type Category, type GroupName, hazardGroups } from './catalogue';
import {
  complete,
  join,
  type Mistake,
  noteRepeated,
  openObject,
  type Reading,
  readList,
  readText,
  readWord,
} from './reading';
import { readCategory } from './validate-category';

export type CatalogueCheck =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly errors: readonly Mistake[] };

// More than all small classes of the published lists together, in a file that is still read in a moment.
const mostCategories = 1_000;

/**
 * Reads a hazard catalogue from any value, usually parsed JSON. Names every mistake with its path and what is allowed;
 * never throws on JSON. What comes back has its defaults filled in and its keys in one fixed order, so equal catalogues
 * have equal JSON, and validating it again gives the same.
 */
export function validateCatalogue(value: unknown): CatalogueCheck {
  const errors: Mistake[] = [];
  const catalogue = readCatalogue(value, errors);
  return catalogue !== undefined && errors.length === 0 ? { ok: true, catalogue } : { ok: false, errors };
}

function readCatalogue(value: unknown, mistakes: Mistake[]): Catalogue | undefined {
  const from = openObject(value, { path: '', mistakes }, ['edition', 'source', 'groups', 'categories']);
  if (from === undefined) return undefined;
  const edition = readText(from, 'edition', { longest: 60 });
  const source = readText(from, 'source', { longest: 1_000 });
  const groups = readGroups(from);
  const categories = readCategories(from);
  if (edition === undefined || source === undefined || groups === undefined || categories === undefined) {
    return undefined;
  }
  return { edition, source, groups, categories };
}

function readGroups(from: Reading): GroupName[] | undefined {
  const every = hazardGroups.length;
  const list = readList(from, 'groups', { least: every, most: every });
  if (list === undefined) return undefined;
  const entries = list.map((value, index) => {
    const path = `groups[${index}]`;
    return { path, group: readGroup(value, { path, mistakes: from.mistakes }) };
  });
  // As many entries as groups and none twice: so each group is named.
  noteRepeated(
    entries.map(({ path, group }) => ({ path: join(path, 'code'), text: group?.code })),
    from.mistakes,
  );
  return complete(entries.map(({ group }) => group));
}

function readGroup(value: unknown, at: { path: string; mistakes: Mistake[] }): GroupName | undefined {
  const from = openObject(value, at, ['code', 'name']);
  if (from === undefined) return undefined;
  const code = readWord(from, 'code', hazardGroups);
  const name = readText(from, 'name', { longest: 10 });
  return code === undefined || name === undefined ? undefined : { code, name };
}

function readCategories(from: Reading): Category[] | undefined {
  const list = readList(from, 'categories', { least: 1, most: mostCategories });
  if (list === undefined) return undefined;
  const entries = list.map((value, index) => {
    const path = `categories[${index}]`;
    return { path, category: readCategory(value, { path, mistakes: from.mistakes }) };
  });
  noteRepeated(
    entries.map(({ path, category }) => ({ path: join(path, 'code'), text: category?.code })),
    from.mistakes,
  );
  return complete(entries.map(({ category }) => category));
}
