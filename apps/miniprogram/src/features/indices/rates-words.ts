import type { FeedbackRates } from '@weilinli/contracts';
import { shareWords } from './index-words';

/** 80% 答复, 75% 满意 · 10 次修好: of fixes with a photo. */
export function ratesWords({ fixes, answerRate, satisfaction }: FeedbackRates): string {
  if (fixes === 0) return '还没有修好的';
  const rates = [
    `${shareWords({ value: answerRate })} 答复`,
    ...(satisfaction === null ? [] : [`${shareWords({ value: satisfaction })} 满意`]),
  ];
  return `${rates.join(', ')} · ${fixes} 次修好`;
}

/** Where something was fixed; the least content first, those of whom nobody answered last. */
export function withFixes<Line extends FeedbackRates>(communities: readonly Line[]): Line[] {
  return communities
    .filter(({ fixes }) => fixes > 0)
    .sort((one, other) => (one.satisfaction ?? 2) - (other.satisfaction ?? 2));
}
