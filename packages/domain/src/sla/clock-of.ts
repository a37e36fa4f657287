import type { WorkCalendars } from '../calendar/work-calendar';
import type { Clock } from './clock';
import type { ClockFact } from './clock-facts';
import { stepped } from './clock-step';
import type { Watch } from './watch';

export type ClockAnswer =
  | { readonly ok: true; readonly clock: Clock }
  | { readonly ok: false; readonly because: 'not-submitted' }
  | { readonly ok: false; readonly because: 'calendar-missing'; readonly version: number };

/**
 * The clocks of a report from its history, in the order of its sequence. Needs every calendar version that the history
 * names. An entry whose time lies before its predecessor's (two transactions in a race) counts as at that one's time.
 * Never throws: what could not move the clock is listed in it as ignored, and where there is no clock the answer says why.
 */
export function clockOf(facts: readonly ClockFact[], calendars: WorkCalendars): ClockAnswer {
  const [first, ...rest] = facts;
  if (first?.event !== 'submit') return { ok: false, because: 'not-submitted' };
  const calendar = calendars.get(first.calendar);
  if (!calendar) return { ok: false, because: 'calendar-missing', version: first.calendar };

  let clock = startedClock({
    start: first.at,
    limits: first.limits,
    calendar,
    extensions: 0,
    pauses: [],
    met: {},
  });
  for (const fact of rest) {
    const version = 'calendar' in fact ? fact.calendar : undefined;
    const named = version === undefined ? undefined : calendars.get(version);
    if (version !== undefined && !named) return { ok: false, because: 'calendar-missing', version };
    clock = stepped(clock, fact, named);
  }
  return { ok: true, clock };
}

function startedClock(report: Watch): Clock {
  return { report, silences: [], handlers: [], ignored: [], lastAt: report.start };
}
