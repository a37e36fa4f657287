import { correctYears } from '../../calendar/correct-years';
import { shippedYears } from '../../calendar/shipped-years';
import { type WorkCalendars, workCalendar } from '../../calendar/work-calendar';
import { type Clock, isRunning } from '../clock';
import type { ClockFact } from '../clock-facts';
import { clockOf } from '../clock-of';
import type { Due } from '../countdown';
import { amountOf } from '../limit-time';
import { defaultStages, stagesOf } from '../stages';
import { latenessOf, timelinessOfClock } from '../standing';
import { dueIn, type LimitName, limitNames, type Watch } from '../watch';
import { simulate } from './minute-oracle';
import type { MinuteReport } from './minute-report';
import { corrections, minuteOf } from './minute-table';
import { duesOfTimer, isOver, type MinuteDue } from './minute-timer';

export const calendars: WorkCalendars = new Map(
  [{}, corrections].map((change, index) => {
    const corrected = correctYears(shippedYears(), change);
    if (!corrected.ok) throw new Error('The corrections of the tests are refused.');
    return [index + 1, workCalendar(index + 1, corrected.years)];
  }),
);

/** Both judgements of one history, in the same words; equal when clock and oracle agree. */
export function bothJudgements(facts: readonly ClockFact[]): { clock: Judgement; oracle: Judgement } {
  const answer = clockOf(facts, calendars);
  if (!answer.ok) throw new Error(`No clock: ${answer.because}`);
  return { clock: judgedByClock(answer.clock), oracle: judgedByOracle(simulate(facts)) };
}

interface Judgement {
  readonly report: Record<string, readonly string[]>;
  readonly extensions: number;
  readonly ignored: number;
  readonly stages: readonly string[];
  readonly timeliness: string;
  readonly running: boolean;
  readonly handlers: readonly object[];
}

function judgedByClock(clock: Clock): Judgement {
  return {
    report: dues((name) => stageDues(clock.report, name)),
    extensions: clock.report.extensions,
    ignored: clock.ignored.length,
    stages: stagesOf(clock)
      .map(({ limit, stage, at, fireAt }) => `${minuteOf(fireAt)} ${minuteOf(at)} ${limit} ${stage}`)
      .sort(),
    timeliness: timelinessOfClock(clock, clock.lastAt),
    running: isRunning(clock),
    handlers: clock.handlers.map((one) => ({
      handler: one.handler,
      dues: dues((name) => stageDues(one.watch, name)),
      extensions: one.watch.extensions,
      leftAt: one.leftAt && minuteOf(one.leftAt),
      ...latenessOf(one, clock.lastAt),
    })),
  };
}

function stageDues(watch: Watch, name: LimitName): string[] {
  return defaultStages.flatMap(({ percent }) => {
    const due = dueIn(watch, name, percent);
    return due ? [inWords(minuteDue(due))] : [];
  });
}

function minuteDue(due: Due): MinuteDue {
  if (due.state === 'known') return { at: minuteOf(due.at) };
  if (due.state === 'provisional') return { at: minuteOf(due.at), unknownYear: due.unknownYear };
  const left = amountOf(due.left) / 60_000;
  return due.left.known ? { left } : { left, unknownYear: due.left.year };
}

function judgedByOracle(state: MinuteReport): Judgement {
  const { report, now } = state;
  return {
    report: dues((name) => duesOfTimer(report, name).map(inWords)),
    extensions: report.extensions,
    ignored: state.ignored,
    stages: limitNames.flatMap((name) => stagesByOracle(state, name)).sort(),
    timeliness: timelinessByOracle(state),
    running: !report.still && !state.silent,
    handlers: state.handlers.map(({ handler, timer, leftAt, exempt }) => {
      const end = timer.met.resolve?.at ?? leftAt ?? now;
      const late = isOver(timer, end);
      return {
        handler,
        dues: dues((name) => duesOfTimer(timer, name).map(inWords)),
        extensions: timer.extensions,
        leftAt,
        late,
        counts: late && !exempt,
      };
    }),
  };
}

function stagesByOracle({ report, silent, silentLog }: MinuteReport, name: LimitName): string[] {
  const isSilent = (minute: number) => silentLog[minute - report.start] ?? silent;
  const met = report.met[name]?.at ?? Number.POSITIVE_INFINITY;
  return duesOfTimer(report, name).flatMap(({ at }, index) => {
    let fireAt = at;
    while (fireAt !== undefined && isSilent(fireAt)) {
      fireAt = fireAt < report.start + silentLog.length ? fireAt + 1 : undefined;
    }
    return fireAt === undefined || fireAt >= met
      ? []
      : [`${fireAt} ${at} ${name} ${defaultStages[index]?.stage}`];
  });
}

function timelinessByOracle(state: MinuteReport): string {
  const { report } = state;
  const now = state.silent ? report.start + state.silentLog.lastIndexOf(false) + 1 : state.now;
  if (report.met.resolve) return isOver(report, report.met.resolve.at) ? 'overdue' : 'onTime';
  const open = limitNames.filter((name) => !report.met[name]).map((name) => duesOfTimer(report, name));
  if (open.some((dues) => now > (dues[2]?.at ?? now))) return 'overdue';
  if (report.still) return 'onTime';
  return open.some((dues) => now >= (dues[1]?.at ?? now + 1)) ? 'dueSoon' : 'onTime';
}

function dues(of: (name: LimitName) => readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(limitNames.map((name) => [name, of(name)]));
}

function inWords({ at, left, unknownYear }: MinuteDue): string {
  const year = unknownYear === undefined ? '' : `, ${unknownYear} unknown`;
  return at === undefined ? `${left} left${year}` : `at ${at}${year}`;
}
