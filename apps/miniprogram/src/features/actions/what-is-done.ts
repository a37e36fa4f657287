import type { Report } from '@weilinli/contracts';
import type { ActionDraft, What } from '@weilinli/outbox';
import { actionWords } from './action-words';
import { actionOf, type Deed } from './deeds';

/** A deed as the outbox keeps it, with a name for when it has to be told of later. */
export function whatIsDone(
  report: Pick<Report, 'id' | 'status' | 'assignee'>,
  deed: Deed,
  body: ActionDraft,
): What {
  const label = actionWords(deed, report).button.replace(/^拍照: /, '');
  return { kind: 'action', reportId: report.id, action: actionOf(deed), body, label };
}
