import type { Role, SubscriptionTemplate, TemplatePurpose } from '@weilinli/contracts';

/** What somebody is told about outside the app, by what he is here for. */
export function purposeOf(role: Role): TemplatePurpose {
  return role === 'resident' || role === 'courier' ? 'progress' : 'work';
}

export interface Moment {
  purpose: TemplatePurpose;
  /** So many are in hand: more need not be asked for now. */
  enough: number;
}

/** A report brings two messages that matter: whether it is fixed, and before that one more. */
export const afterReport: Moment = { purpose: 'progress', enough: 4 };
/** A working day brings more. */
export const onDuty: Moment = { purpose: 'work', enough: 30 };

/** The templates to ask for at a moment: one kind only, and none that WeChat has taken away or that are plentiful. */
export function toAskAt(items: readonly SubscriptionTemplate[], { purpose, enough }: Moment): string[] {
  return items
    .filter((one) => one.purpose === purpose && one.lastAnswer !== 'ban' && one.credits < enough)
    .map(({ id }) => id);
}

/** How often somebody can still be told, of what he is here for. */
export function creditsFor(items: readonly SubscriptionTemplate[], purpose: TemplatePurpose): number {
  return items.filter((one) => one.purpose === purpose).reduce((sum, { credits }) => sum + credits, 0);
}
