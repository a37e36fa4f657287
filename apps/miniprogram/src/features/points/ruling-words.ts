import type { MakeRuling } from '@weilinli/contracts';
import { type RulingReason, rulingReasonCodes, rulingReasons, type Verdict } from '@weilinli/domain';

// What was said on an appeal is answered where the appeal stands.
const reasonsToPay: readonly RulingReason[] = ['genuine', 'other'];

/** Why points are paid or not: whom it concerns reads these words. */
export function reasonsOf(verdict: Verdict): { key: RulingReason; words: string }[] {
  return rulingReasonCodes
    .filter((code) =>
      verdict === 'pay'
        ? reasonsToPay.includes(code)
        : code === 'other' || (code !== 'appealed' && !reasonsToPay.includes(code)),
    )
    .map((key) => ({ key, words: rulingReasons[key] }));
}

export interface SaidOfPoints {
  verdict: Verdict | undefined;
  reason: RulingReason | undefined;
  note: string;
}

/** What is sent; undefined: something is missing yet. */
export function rulingOf({
  verdict,
  reason,
  note,
}: SaidOfPoints): Pick<MakeRuling, 'verdict' | 'reason' | 'note'> | undefined {
  if (verdict === undefined || reason === undefined) return undefined;
  return { verdict, reason, ...(note.trim() === '' ? {} : { note: note.trim() }) };
}
