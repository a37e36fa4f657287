import type { CatalogueView } from '@weilinli/contracts';
import { type Category, findCategory } from '@weilinli/domain';
import { catalogueOf } from '../catalogue/catalogue-of';
import { lastUsed } from './last-used';

const most = 3;

/** What this person reported last, each category once, the newest first. */
export function lastCategories(view: CatalogueView): Category[] {
  const catalogue = catalogueOf(view);
  const codes = new Set(lastUsed().map(({ categoryCode }) => categoryCode));
  return Array.from(codes)
    .flatMap((code) => findCategory(catalogue, code) ?? [])
    .slice(0, most);
}
