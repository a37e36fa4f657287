import type { Chance } from './chance';
import type { Rider } from './riders';

/** Who cheats together with whom, himself among them: accounts of one phone, friends in turns, keepers in pairs. */
export function drawRings(riders: readonly Rider[], chance: Chance): ReadonlyMap<Rider, readonly Rider[]> {
  const rings = new Map<Rider, readonly Rider[]>();
  const ringed = {
    'shared-device': () => 3 + chance.below(10),
    'mutual-feeding': () => 3 + chance.below(3),
    'own-made': () => 2,
  } as const;
  for (const [kind, size] of Object.entries(ringed)) {
    const inIt = riders.filter(({ cheats }) => cheats === kind);
    for (let from = 0; from < inIt.length; ) {
      const ring = inIt.slice(from, from + size());
      for (const rider of ring) rings.set(rider, ring);
      from += ring.length;
    }
  }
  return rings;
}
