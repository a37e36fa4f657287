import type { Place } from '@weilinli/contracts';
import { distanceMetres, toWgs84 } from '@weilinli/domain';
import type { Here } from '../place/here';
import { distanceWords } from '../reports/place-words';

/** Metres as the crow flies, whatever datum each place is in. */
export function metresBetween(from: Place, to: Place): number {
  return distanceMetres(toWgs84(from, from.datum), toWgs84(to, to.datum));
}

/** 320 米, from where the phone says it is; undefined where it does not say. */
export function distanceFrom(here: Here, place: Place): string | undefined {
  return here.state === 'known' ? distanceWords(metresBetween(here.place, place)) : undefined;
}

/** Metres a minute: people carry tools, and streets are no straight lines. */
const walkingPace = 60;
const farthestWalk = 3000;

/** 步行约 6 分钟; beyond a walk nobody asks for it. */
export function walkWords(metres: number): string | undefined {
  return metres > farthestWalk ? undefined : `步行约 ${Math.max(1, Math.round(metres / walkingPace))} 分钟`;
}
