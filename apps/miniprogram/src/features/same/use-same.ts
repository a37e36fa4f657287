import type { Place, SameReport } from '@weilinli/contracts';
import { useState } from 'react';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { useSending } from '../frame/use-sending';

interface Hazard {
  place: Place | undefined;
  categoryCode: string | undefined;
}

/**
 * What may be the same, once place and kind are known. Whoever said that it is none of them is not asked again there;
 * where it cannot be asked, reporting goes on without.
 */
export function useSame({ place, categoryCode }: Hazard, onFollowed: (item: SameReport) => void) {
  const key =
    place && categoryCode
      ? `same ${categoryCode} ${place.longitude} ${place.latitude} ${place.datum}`
      : undefined;
  const { loaded } = useLoaded<{ items: SameReport[] }>(key, () => {
    if (!place || !categoryCode) throw new Error('asked what is the same as nothing');
    const { longitude, latitude, datum } = place;
    return client.same({ categoryCode, longitude, latitude, datum });
  });
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const { busy, send } = useSending();

  const follow = (item: SameReport) =>
    send(async () => {
      setChosen(item.id);
      await client.follow(item.id);
      onFollowed(item);
    });

  const items = loaded.state === 'ready' && refused !== key ? loaded.value.items : [];
  return { items, busy: busy ? chosen : undefined, follow, leave: () => setRefused(key) };
}
