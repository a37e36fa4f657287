import type { PublicReport, Report } from '@weilinli/contracts';
import { newestOf } from './answers';
import { asAnswered, asDone, pendingFor } from './as-done';
import { useEntries } from './outbox';

/** Shows reports as they will stand once everything that waits on this phone has arrived. */
export function useAsDone(): (report: Report) => Report {
  const entries = useEntries();
  return (report) => asDone(newestOf(report), entries);
}

/** The same with what everybody may see of one, where only words on its fix can wait. */
export function useAsAnswered(): (report: PublicReport) => PublicReport {
  const entries = useEntries();
  return (report) => asAnswered(report, entries);
}

/** 待提交, for a report that something waits for. */
export function usePendingMark(reportId: string): string | undefined {
  return pendingFor(reportId, useEntries()).length > 0 ? '待提交' : undefined;
}
