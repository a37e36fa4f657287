import type { InboxMessage } from '@weilinli/contracts';
import { wholeHours } from '../../ui/whole-hours';

/** What was told, and the report's number apart from it: nobody reads fourteen figures in the middle of a sentence. */
export function messageLines(message: Pick<InboxMessage, 'body' | 'reportNumber'>): {
  told: string;
  number: string | undefined;
} {
  const { reportNumber } = message;
  const body = wholeHours(message.body);
  if (reportNumber === undefined) return { told: body, number: undefined };
  const told = body.replace(` (${reportNumber})`, '');
  return { told, number: told.includes(reportNumber) ? undefined : reportNumber };
}
