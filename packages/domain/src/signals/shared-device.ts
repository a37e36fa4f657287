import type { SubmissionFacts } from './facts';
import { timeInWords } from './figures';
import type { Signal } from './signal';
import { type SignalRules, stepReached } from './signal-rules';

/** More people report from one phone than live in a household. */
export function sharedDevice(
  { deviceAccounts }: Pick<SubmissionFacts, 'deviceAccounts'>,
  { sharedDevice: { steps, window } }: SignalRules,
): Signal | undefined {
  const weight = stepReached(steps, deviceAccounts);
  if (weight === 0) return undefined;
  return {
    signal: 'shared-device',
    weight,
    reason: `同一部手机 ${timeInWords(window)}内有 ${deviceAccounts} 个账号上报。`,
  };
}
