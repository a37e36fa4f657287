import type { WorkCalendar } from '../calendar/work-calendar';
import { type Clock, type ClockRefusal, isRunning, openSilence } from './clock';
import type { ClockFact } from './clock-facts';
import { extensionRefusal, outlived } from './extension';
import { exempted, handledBy, limitsFor, putDown, waiting, withHolder } from './handler-step';
import type { Limits } from './limit';
import { isPaused, metAt, paused, resumed, unresolved, type Watch } from './watch';

/** The clock after one more fact; `calendar` is the version that the fact names, if it names one. Never throws. */
export function stepped(before: Clock, fact: ClockFact, calendar: WorkCalendar | undefined): Clock {
  const at = new Date(Math.max(fact.at.getTime(), before.lastAt.getTime()));
  const judged = calendar ? onBoth(before, (watch) => ({ ...watch, calendar })) : before;
  const after = effectOf(judged, fact, at);
  return typeof after === 'string'
    ? { ...judged, lastAt: at, ignored: [...before.ignored, { fact, because: after }] }
    : { ...after, lastAt: at };
}

function effectOf(clock: Clock, fact: ClockFact, at: Date): Clock | ClockRefusal {
  switch (fact.event) {
    case 'submit':
      return 'already-submitted';
    case 'dispatch':
    case 'assign':
    case 'transfer':
      return handledBy(clock, fact.handler, at);
    case 'accept':
      return onBoth(clock, (watch) => metAt(watch, 'accept', at));
    case 'make-safe':
      return onBoth(clock, (watch) => metAt(watch, 'makeSafe', at));
    case 'return':
      return withHolder(clock, (holder) => putDown(holder, at));
    case 'resolve':
      return isRunning(clock) ? fixed(clock, at) : 'not-running';
    case 'verify':
      return fact.outcome === 'failed' ? doubted(clock, at) : clock;
    case 'contest':
    case 'reopen':
      return doubted(clock, at);
    case 'suspend':
      return isRunning(clock) ? onBoth(clock, (watch) => paused(watch, at)) : 'not-running';
    case 'resume':
      return isPaused(clock.report) ? onBoth(clock, (watch) => resumed(watch, at)) : 'not-suspended';
    case 'extend':
      return extended(clock, at);
    case 'recategorise':
      return recategorised(clock, fact.limits);
    case 'exempt':
      return exempted(clock, fact.handler) ?? 'never-handled';
    case 'decline':
    case 'withdraw':
      return silenced(
        withHolder(clock, (holder) => putDown(holder, at)),
        at,
      );
    case 'merge':
    case 'confirm':
    case 'close':
      return silenced(
        withHolder(clock, (holder) => waiting(holder, at)),
        at,
      );
    case 'unmerge':
      return revived(clock, at);
    default:
      return clock;
  }
}

function fixed(clock: Clock, at: Date): Clock {
  const met = onBoth(clock, (watch) => metAt(watch, 'resolve', at));
  return silenced(
    withHolder(met, (holder) => waiting(holder, at)),
    at,
  );
}

/** A doubted fix goes back to who made it; a contested decline waits for a new handler. */
function doubted(clock: Clock, at: Date): Clock {
  return openSilence(clock) ? revived(onBoth(clock, unresolved), at) : clock;
}

function revived(clock: Clock, at: Date): Clock {
  const open = openSilence(clock);
  if (!open) return clock;
  const loud = { ...clock, silences: [...clock.silences.slice(0, -1), { from: open.from, to: at }] };
  if (!isRunning(loud)) return loud;
  return withHolder(loud, (holder) => ({ ...holder, watch: resumed(holder.watch, at) }));
}

/** Silences do not touch: what is ended in the instant of its revival was never heard of. */
function silenced(clock: Clock, at: Date): Clock {
  if (openSilence(clock)) return clock;
  const last = clock.silences.at(-1);
  const touching = last?.to?.getTime() === at.getTime();
  return touching
    ? { ...clock, silences: [...clock.silences.slice(0, -1), { from: last.from }] }
    : { ...clock, silences: [...clock.silences, { from: at }] };
}

/** One more time the limit, for the report and for who works on it – unless his own time was over already. */
function extended(clock: Clock, at: Date): Clock | ClockRefusal {
  const refusal = extensionRefusal(clock, at);
  if (refusal) return refusal;
  const more = (watch: Watch) => ({ ...watch, extensions: watch.extensions + 1 });
  const held = withHolder(clock, (holder) =>
    outlived(holder.watch, at) ? holder : { ...holder, watch: more(holder.watch) },
  );
  return { ...held, report: more(clock.report) };
}

/** As if it had always been so: start, pauses and the number of extensions stay, only the limits are others. */
function recategorised(clock: Clock, limits: Limits): Clock {
  const judged = { ...clock, report: { ...clock.report, limits } };
  return withHolder(judged, (holder) => {
    const { watch } = holder;
    return { ...holder, watch: { ...watch, limits: limitsFor(judged, watch.start) } };
  });
}

/** The report's clock, and that of whoever holds the report. */
function onBoth(clock: Clock, change: (watch: Watch) => Watch): Clock {
  const held = withHolder(clock, (holder) => ({ ...holder, watch: change(holder.watch) }));
  return { ...held, report: change(clock.report) };
}
