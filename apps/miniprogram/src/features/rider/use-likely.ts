import type { CatalogueView, Place } from '@weilinli/contracts';
import { type Kind, likelyKinds } from '@weilinli/domain';
import { now } from '../../platform/clock';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { catalogueOf } from '../catalogue/catalogue-of';
import { lastUsed } from '../submit/last-used';

const around = 200;
/** Beside 更多. */
const offered = 3;

/** The kinds that are offered by one tap. Without signal: by what this phone knows. */
export function useLikely(catalogue: CatalogueView, here: Place | undefined): readonly Kind[] {
  const mine = useLoaded('mine-last', () =>
    client.reports({ scope: 'mine', sort: 'newest', limit: 5 }),
  ).loaded;
  const key = here && `around ${here.longitude.toFixed(3)} ${here.latitude.toFixed(3)} ${here.datum}`;
  const near = useLoaded(key, () => {
    if (!here) throw new Error('asked what is around nowhere');
    const { longitude, latitude, datum } = here;
    return client.nearby({ longitude, latitude, datum, radius: around, limit: 20 });
  }).loaded;
  const used = lastUsed();
  return likelyKinds(
    {
      catalogue: catalogueOf(catalogue),
      last: used.length > 0 || mine.state !== 'ready' ? used : mine.value.items.map(usedIn),
      near: near.state === 'ready' ? near.value.items.map(seenIn) : [],
      hour: now().getHours(),
    },
    offered,
  );
}

function usedIn({ category, condition }: { category: { code: string }; condition: { code: string } }) {
  return { categoryCode: category.code, conditionCode: condition.code };
}

function seenIn({ category, distance }: { category: { code: string }; distance: number }) {
  return { categoryCode: category.code, metres: distance };
}
