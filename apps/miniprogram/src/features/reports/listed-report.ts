import type { Page, ReportView } from '@weilinli/contracts';
import { lastAnswer } from '../api/last-answers';

// Lists that show whole reports, the one that a worker lives in first.
const lists = ['tasks', 'mine'];

/** A report as its own page or the last list that had it showed it: enough to open it where there is no signal. */
export function listedReport(id: string): ReportView | undefined {
  const opened = lastAnswer(`report ${id}`);
  // What was written under this key was that report.
  if (opened) return opened.value as ReportView;
  for (const key of lists) {
    // What was written under these keys was a page of reports.
    const page = lastAnswer(key)?.value as Page<ReportView> | undefined;
    const found = page?.items.find((item) => item.id === id);
    if (found) return found;
  }
  return undefined;
}
