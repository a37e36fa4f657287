import { type Clock, type ClockRefusal, openSilence } from './clock';
import { dueIn, type Watch } from './watch';

/** 延期: at most two are granted, each worth the original limit; a refusal does not count. As 运城 publishes it. */
export const mostExtensions = 2;

/**
 * Why a report cannot be given more time at `at`; undefined if it can. At the deadline itself it still can, also while
 * it is suspended: then it has none. Never throws.
 */
export function extensionRefusal(clock: Clock, at: Date): ClockRefusal | undefined {
  if (openSilence(clock)) return 'not-running';
  if (clock.report.extensions >= mostExtensions) return 'extended-twice';
  return outlived(clock.report, at) ? 'deadline-passed' : undefined;
}

/** Whether the time for resolving was over before `at`. */
export function outlived(watch: Watch, at: Date): boolean {
  const due = dueIn(watch, 'resolve');
  return due !== undefined && due.state !== 'paused' && at > due.at;
}
