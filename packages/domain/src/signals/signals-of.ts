import { burst } from './burst';
import type { HandlingFacts, SubmissionFacts } from './facts';
import { farFromPhoto } from './far-from-photo';
import { feedingRing } from './feeding-ring';
import { impossibleTravel } from './impossible-travel';
import { mutualFeeding } from './mutual-feeding';
import { ownMade } from './own-made';
import { photoAlike, photoCopied } from './photos-used-before';
import { sharedDevice } from './shared-device';
import type { Signal } from './signal';
import type { SignalRules } from './signal-rules';

/** What speaks against the reporter's part, as far as it is known when he has reported. */
export function submissionSignals(facts: SubmissionFacts, rules: SignalRules): Signal[] {
  return known([
    photoCopied(facts.photos, rules),
    photoAlike(facts.photos, rules),
    impossibleTravel(facts, rules),
    farFromPhoto(facts, rules),
    burst(facts, rules),
    sharedDevice(facts, rules),
  ]);
}

/** What speaks against both the reporter's and the handler's part, once it is handled. */
export function handlingSignals(facts: HandlingFacts, rules: SignalRules): Signal[] {
  return known([heavier(mutualFeeding(facts, rules), feedingRing(facts, rules)), ownMade(facts, rules)]);
}

/** Two looks for the same thing: what it is noticed by once is enough. */
function heavier(one: Signal | undefined, other: Signal | undefined): Signal | undefined {
  return (other?.weight ?? 0) > (one?.weight ?? 0) ? other : one;
}

function known(signals: readonly (Signal | undefined)[]): Signal[] {
  // A weight of 0 in the rules switches a signal off.
  return signals.flatMap((signal) => (signal && signal.weight > 0 ? [signal] : []));
}
