import type { WorkCalendar } from '../calendar/work-calendar';
import { type Deadlines, deadlineNames } from './deadlines';
import type { Limits } from './limit';
import { addLimit, instantOf } from './limit-time';

export interface ExactDeadlines {
  readonly deadlines: Deadlines;
  /** Those that cross a year which the calendar does not know, and the first such year: only plain weeks so far. */
  readonly provisional: readonly { readonly deadline: keyof Deadlines; readonly unknownYear: number }[];
}

/** The deadlines of a report whose clock starts at `start`, work time by the calendar. */
export function exactDeadlinesFrom(limits: Limits, start: Date, calendar: WorkCalendar): ExactDeadlines {
  const accept = addLimit(start, limits.accept, calendar);
  const makeSafe = limits.makeSafe && addLimit(start, limits.makeSafe, calendar);
  const resolve = addLimit(start, limits.resolve, calendar);
  const all = { accept, makeSafe, resolve };
  return {
    deadlines: {
      acceptBy: instantOf(accept),
      ...(makeSafe ? { makeSafeBy: instantOf(makeSafe) } : {}),
      resolveBy: instantOf(resolve),
    },
    provisional: deadlineNames.flatMap(({ limit, deadline }) => {
      const answer = all[limit];
      return answer === undefined || answer.known ? [] : [{ deadline, unknownYear: answer.year }];
    }),
  };
}
