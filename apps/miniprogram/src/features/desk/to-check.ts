import type { Report } from '@weilinli/contracts';

/** What was fixed, and the reader may check now. */
export function toCheck(fixed: readonly Report[]): Report[] {
  return fixed.filter(({ verified, availableActions }) => !verified && availableActions.includes('verify'));
}
