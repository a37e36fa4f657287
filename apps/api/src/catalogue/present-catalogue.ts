import type { CatalogueView } from '@weilinli/contracts';
import type { Catalogue } from '@weilinli/domain';

export function presentCatalogue({ categories, groups }: Catalogue): CatalogueView {
  return { items: [...categories], nextCursor: null, groups: [...groups] };
}
