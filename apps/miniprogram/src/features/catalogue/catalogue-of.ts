import type { CatalogueView } from '@weilinli/contracts';
import type { Catalogue } from '@weilinli/domain';

/** The API's answer, as the rules of the catalogue take it. Who answers for it does not matter on a phone. */
export function catalogueOf({ groups, items }: CatalogueView): Catalogue {
  return { edition: '', source: '', groups, categories: items };
}
