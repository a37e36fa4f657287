import type { ClockFact } from '../clock-facts';
import type { Limits } from '../limit';
import { both, holderOf, type MinuteHandler, type MinuteReport } from './minute-report';
import { minuteOf } from './minute-table';
import { isOver, type MinuteTimer, meet, minuteTimer } from './minute-timer';

/** The same rules once more, as slowly and plainly as they can be told: minute by minute, without any arithmetic. */
export function simulate(facts: readonly ClockFact[]): MinuteReport {
  const [submit, ...rest] = facts;
  if (submit?.event !== 'submit') throw new Error('A history begins with its submission.');
  const start = minuteOf(submit.at);
  const state: MinuteReport = {
    report: minuteTimer(start, submit.limits, submit.calendar),
    handlers: [],
    silent: false,
    silentLog: [],
    ignored: 0,
    now: start,
  };
  for (const fact of rest) {
    passUntil(state, minuteOf(fact.at));
    if ('calendar' in fact && fact.calendar !== undefined) {
      for (const timer of both(state)) timer.version = fact.calendar;
    }
    happen(state, fact);
  }
  return state;
}

function passUntil(state: MinuteReport, minute: number): void {
  const minutes = minute - state.now;
  for (const { log, still } of [
    state.report,
    ...state.handlers.map(({ timer }) => timer),
    silenceOf(state),
  ]) {
    for (let passed = 0; passed < minutes; passed += 1) log.push(still);
  }
  state.now = minute;
}

function silenceOf({ silentLog, silent }: MinuteReport) {
  return { log: silentLog, still: silent };
}

function happen(state: MinuteReport, fact: ClockFact): void {
  const { report, now } = state;
  const holder = holderOf(state);
  switch (fact.event) {
    case 'dispatch':
    case 'assign':
    case 'transfer':
      assign(state, fact.handler);
      break;
    case 'accept':
      for (const timer of both(state)) meet(timer, 'accept', now);
      break;
    case 'make-safe':
      for (const timer of both(state)) meet(timer, 'makeSafe', now);
      break;
    case 'return':
      giveBack(holder);
      break;
    case 'resolve':
      if (report.still || state.silent) state.ignored += 1;
      else resolve(state);
      break;
    case 'merge':
    case 'confirm':
    case 'close':
      fallSilent(state);
      break;
    case 'decline':
    case 'withdraw':
      fallSilent(state);
      giveBack(holder);
      break;
    case 'verify':
      if (fact.outcome === 'failed') doubt(state);
      break;
    case 'contest':
    case 'reopen':
      doubt(state);
      break;
    case 'unmerge':
      wake(state);
      break;
    case 'suspend':
      if (report.still || state.silent) state.ignored += 1;
      else for (const timer of both(state)) timer.still = true;
      break;
    case 'resume':
      if (!report.still) state.ignored += 1;
      else for (const timer of both(state)) timer.still = false;
      break;
    case 'extend':
      if (state.silent || report.extensions === 2 || isOver(report, now)) state.ignored += 1;
      else extend(state);
      break;
    case 'recategorise':
      report.limits = fact.limits;
      if (holder) holder.timer.limits = limitsAt(report, holder.timer.start);
      break;
    case 'exempt':
      exempt(state, fact.handler);
      break;
    case 'submit':
      state.ignored += 1;
      break;
    default:
      break;
  }
}

function assign(state: MinuteReport, handler: string): void {
  const { report, now } = state;
  const last = state.handlers.at(-1);
  const quiet = report.still || state.silent;
  if (last?.handler === handler) {
    last.holds = true;
    last.timer.version = report.version;
    last.timer.limits = limitsAt(report, last.timer.start);
    if (!quiet) last.timer.still = false;
    return;
  }
  if (last) {
    giveBack(last);
    last.leftAt = now;
  }
  const timer = minuteTimer(now, limitsAt(report, now), report.version);
  timer.still = quiet;
  state.handlers.push({ handler, timer, holds: true, exempt: false });
}

function limitsAt(report: MinuteTimer, start: number): Limits {
  const { accept, resolve } = report.limits;
  const safe = report.met.makeSafe;
  return safe && safe.at <= start ? { accept, resolve } : report.limits;
}

function giveBack(holder: MinuteHandler | undefined): void {
  if (!holder) return;
  holder.holds = false;
  holder.timer.still = true;
}

function fallSilent(state: MinuteReport): void {
  state.silent = true;
  const holder = holderOf(state);
  if (holder) holder.timer.still = true;
}

function doubt(state: MinuteReport): void {
  if (!state.silent) return;
  for (const timer of both(state)) delete timer.met.resolve;
  wake(state);
}

function wake(state: MinuteReport): void {
  if (!state.silent) return;
  state.silent = false;
  const holder = holderOf(state);
  if (holder && !state.report.still) holder.timer.still = false;
}

function resolve(state: MinuteReport): void {
  for (const timer of both(state)) meet(timer, 'resolve', state.now);
  fallSilent(state);
}

function extend(state: MinuteReport): void {
  const holder = holderOf(state);
  const more = holder && !isOver(holder.timer, state.now) ? [state.report, holder.timer] : [state.report];
  for (const timer of more) timer.extensions += 1;
}

function exempt(state: MinuteReport, handler: string): void {
  const last = state.handlers.findLast((one) => one.handler === handler);
  if (last) last.exempt = true;
  else state.ignored += 1;
}
