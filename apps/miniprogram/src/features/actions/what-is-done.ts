import type { Report } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';
import type { ActionDraft, What } from '@weilinli/outbox';
import { actionWords } from './action-words';
import { actionOf, type Deed } from './deeds';

const ofAFix: readonly Action[] = ['confirm', 'contest', 'verify'];

/** A deed as the outbox keeps it, with a name for when it has to be told of later. */
export function whatIsDone(
  report: Pick<Report, 'id' | 'status' | 'assignee' | 'rework'>,
  deed: Deed,
  body: ActionDraft,
): Extract<What, { kind: 'action' }> {
  const label = actionWords(deed, report).button.replace(/^拍照: /, '');
  const action = actionOf(deed);
  // What waits for signal may arrive when there is another fix, of which it says nothing.
  const fix = ofAFix.includes(action) ? { rework: report.rework } : {};
  return { kind: 'action', reportId: report.id, action, body: { ...body, ...fix }, label };
}
