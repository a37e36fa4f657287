import type { ReportDraft } from '@weilinli/outbox';

/** A report with what was changed of it: another kind comes without the old condition, no words are no description. */
export function corrected(before: ReportDraft, changes: Partial<ReportDraft>): ReportDraft {
  const { conditionCode, description: said, ...rest } = before;
  const { description: says, ...changed } = changes;
  const description = (says ?? said ?? '').trim();
  const isOtherKind = changes.categoryCode !== undefined;
  return {
    ...rest,
    ...(conditionCode === undefined || isOtherKind ? {} : { conditionCode }),
    ...changed,
    ...(description ? { description } : {}),
  };
}
