import { burst } from './burst';
import type { HandlingFacts, SubmissionFacts } from './facts';
import { farFromPhoto } from './far-from-photo';
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
  return known([mutualFeeding(facts, rules), ownMade(facts, rules)]);
}

function known(signals: readonly (Signal | undefined)[]): Signal[] {
  return signals.filter((signal) => signal !== undefined);
}
