import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';

/** The hazard catalogue: its groups in the screen's order, and all categories. */
export function useCatalogue() {
  return useLoaded('catalogue', () => client.categories());
}
