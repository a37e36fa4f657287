import type { Report } from '@weilinli/contracts';
import { dueSoonShare, momentWords, timeLeftWords } from '@weilinli/domain';
import type { PillTone } from '../../ui/pill';

export interface DeadlineLine {
  key: 'accept' | 'make-safe' | 'resolve';
  words: string;
  pill: { words: string; tone: PillTone };
}

type Clock = Pick<
  Report,
  'deadlines' | 'acceptedAt' | 'madeSafeAt' | 'resolvedAt' | 'createdAt' | 'status' | 'approximated'
>;

const over: readonly Report['status'][] = ['declined', 'merged', 'withdrawn'];

/** The deadlines of a report, each met, running or over, in words. */
export function deadlineLines(report: Clock, now: Date): DeadlineLine[] {
  const { acceptBy, makeSafeBy, resolveBy } = report.deadlines;
  const steps = [
    { key: 'accept' as const, words: '接单', due: acceptBy, met: report.acceptedAt, done: '已接单' },
    {
      key: 'make-safe' as const,
      words: '围护',
      due: makeSafeBy,
      met: report.madeSafeAt ?? report.resolvedAt,
      done: '已围护',
    },
    { key: 'resolve' as const, words: '修好', due: resolveBy, met: report.resolvedAt, done: '已修好' },
  ];
  return steps.flatMap(({ key, words, due, met, done }) =>
    due === undefined ? [] : [{ key, words, pill: pillOf({ due: new Date(due), met, done, report, now }) }],
  );
}

/** The deadline that comes next, or how the report ended. */
export function nextDeadline(report: Clock, now: Date): DeadlineLine['pill'] | undefined {
  if (over.includes(report.status)) return undefined;
  const { acceptBy, makeSafeBy, resolveBy } = report.deadlines;
  const open = [
    report.acceptedAt ? undefined : acceptBy,
    report.madeSafeAt ? undefined : makeSafeBy,
    resolveBy,
  ].filter((due) => due !== undefined);
  if (report.resolvedAt) {
    const late = resolveBy !== undefined && report.resolvedAt > resolveBy;
    return late ? { words: '超时修好', tone: 'due-soon' } : { words: '按时修好', tone: 'on-time' };
  }
  const due = open.map((instant) => new Date(instant)).sort((a, b) => a.getTime() - b.getTime())[0];
  return due && running(due, new Date(report.createdAt), now);
}

interface PillQuestion {
  due: Date;
  met: string | undefined;
  done: string;
  report: Clock;
  now: Date;
}

function pillOf({ due, met, done, report, now }: PillQuestion): DeadlineLine['pill'] {
  if (met !== undefined) {
    const when = `${momentWords(now, new Date(met))} ${done}`;
    return new Date(met) > due
      ? { words: `${when}, 超时`, tone: 'due-soon' }
      : { words: when, tone: 'on-time' };
  }
  if (over.includes(report.status)) return { words: '不再计时', tone: 'waiting' };
  return running(due, new Date(report.createdAt), now);
}

function running(due: Date, start: Date, now: Date): DeadlineLine['pill'] {
  const words = timeLeftWords(now, due);
  if (now > due) return { words, tone: 'overdue' };
  const soonFrom = start.getTime() + dueSoonShare * (due.getTime() - start.getTime());
  return { words, tone: now.getTime() >= soonFrom ? 'due-soon' : 'waiting' };
}
