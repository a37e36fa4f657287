import type { HandlerClockAnswer, LimitClock, ReportClock } from '@weilinli/contracts';
import {
  amountOf,
  countdownOf,
  type Due,
  type HandlerClock,
  isOpen,
  type LimitName,
  latenessOf,
  leftAt,
  limitNames,
  type Stage,
  stagesOf,
  standingOf,
  type Watch,
  worthOf,
} from '@weilinli/domain';
import type { ReadClock } from './read-clock';
import type { ReportRow } from './report-row';

interface ClockQuestion extends ReadClock {
  row: ReportRow;
  stages: readonly Stage[];
  now: Date;
}

/** All about the time of a report, without whose time it was. */
export function presentClock({ row, clock, fired, stages, now }: ClockQuestion): ReportClock {
  const { report } = clock;
  const done = new Set(fired.map(({ limit, stage }) => `${limit} ${stage}`));
  const toCome = isOpen(row.status) ? stagesOf(clock, stages) : [];
  return {
    now: now.toISOString(),
    calendarVersion: report.calendar.version,
    limits: limitsOf(report, now),
    extensions: report.extensions,
    pauses: report.pauses.map(({ from, to }) => ({
      from: from.toISOString(),
      ...(to ? { to: to.toISOString() } : {}),
    })),
    ...(row.suspendedUntil ? { suspendedUntil: row.suspendedUntil.toISOString() } : {}),
    stages: {
      fired: fired.map(({ limit, stage, at }) => ({ limit, stage, firedAt: at.toISOString() })),
      toCome: toCome
        .filter(({ limit, stage }) => !done.has(`${limit} ${stage}`))
        .map(({ limit, stage, percent, fireAt, unknownYear }) => ({
          limit,
          stage,
          percent,
          at: fireAt.toISOString(),
          ...provisional(unknownYear),
        })),
    },
  };
}

/** Whose time it was. A handler is named as his latest assignment names him. */
export function presentHandlerClocks({ row, clock, now }: ClockQuestion): HandlerClockAnswer[] {
  return clock.handlers.map((one) => presentHandler(one, row, now));
}

function presentHandler(one: HandlerClock, row: ReportRow, now: Date): HandlerClockAnswer {
  const { handler, watch, leftAt: left, holds } = one;
  const assignment = row.assignments.findLast(
    ({ personId, organisationId }) => (personId ?? organisationId) === handler,
  );
  return {
    id: handler,
    displayName: assignment?.displayName ?? '',
    role: assignment?.role ?? '',
    since: watch.start.toISOString(),
    ...(left ? { leftAt: left.toISOString() } : {}),
    holds,
    limits: limitsOf(watch, left ?? now),
    extensions: watch.extensions,
    lateness: latenessOf(one, now),
  };
}

function limitsOf(watch: Watch, now: Date): LimitClock[] {
  return limitNames.flatMap((name) => limitClock(watch, name, now));
}

function limitClock(watch: Watch, name: LimitName, now: Date): LimitClock[] {
  const standing = standingOf(watch, name, now);
  const countdown = countdownOf(watch, name);
  if (!standing || !countdown) return [];
  const { due, metAt, late } = standing;
  const { limit: granted } = countdown;
  const left = amountOf(leftAt(countdown, now)) / worthOf({ amount: 1, unit: granted.unit });
  return [
    {
      limit: name,
      granted,
      ...dueOf(due),
      ...(metAt
        ? { metAt: metAt.toISOString() }
        : { left: { amount: Math.round(left * 100) / 100, unit: granted.unit } }),
      late,
    },
  ];
}

function dueOf(due: Due): Pick<LimitClock, 'due' | 'provisionalYear'> {
  if (due.state === 'paused') return provisional(due.left.known ? undefined : due.left.year);
  return {
    due: due.at.toISOString(),
    ...provisional(due.state === 'provisional' ? due.unknownYear : undefined),
  };
}

function provisional(year: number | undefined): { provisionalYear?: number } {
  return year === undefined ? {} : { provisionalYear: year };
}
