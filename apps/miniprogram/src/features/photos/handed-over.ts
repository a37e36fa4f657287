import type { Place } from '@weilinli/contracts';
import type { ChosenPhoto } from '../../platform/photos';

export interface HandedOver {
  photo: ChosenPhoto;
  place: Place | undefined;
}

let waiting: HandedOver | undefined;

/** A photo taken on one page for the form of another. */
export function handOver(taken: HandedOver): void {
  waiting = taken;
}

/** It, once. */
export function takeOver(): HandedOver | undefined {
  const taken = waiting;
  waiting = undefined;
  return taken;
}
