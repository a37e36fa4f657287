import type { Report } from '@weilinli/contracts';
import { momentWords, provisionalWords, suspendedWords, timeLeftWords } from '@weilinli/domain';
import type { PillTone } from '../../ui/pill';

export interface DeadlineLine {
  key: 'accept' | 'make-safe' | 'resolve';
  words: string;
  pill: { words: string; tone: PillTone };
}

type Clock = Pick<
  Report,
  | 'deadlines'
  | 'dueSoonAt'
  | 'provisional'
  | 'suspendedUntil'
  | 'acceptedAt'
  | 'madeSafeAt'
  | 'resolvedAt'
  | 'status'
>;

interface Deadline {
  name: keyof Report['deadlines'];
  due: Date;
}

const over: readonly Report['status'][] = ['declined', 'merged', 'withdrawn'];

/** The deadlines of a report, each met, running, standing still or over, in words. */
export function deadlineLines(report: Clock, now: Date): DeadlineLine[] {
  const safe = report.madeSafeAt ?? report.resolvedAt;
  const steps = [
    { key: 'accept', words: '接单', name: 'acceptBy', met: report.acceptedAt, done: '已接单' },
    { key: 'make-safe', words: '围护', name: 'makeSafeBy', met: safe, done: '已围护' },
    { key: 'resolve', words: '修好', name: 'resolveBy', met: report.resolvedAt, done: '已修好' },
  ] as const;
  return steps.flatMap(({ key, words, name, met, done }) => {
    const deadline = deadlineOf(report, name);
    const still = name === 'resolveBy' ? suspended(report, now) : undefined;
    const pill = deadline ? pillOf({ ...deadline, met, done, report, now }) : still;
    return pill ? [{ key, words, pill }] : [];
  });
}

/** The deadline that comes next, or how the report ended. */
export function nextDeadline(report: Clock, now: Date): DeadlineLine['pill'] | undefined {
  if (over.includes(report.status)) return undefined;
  if (report.resolvedAt) {
    const { resolveBy } = report.deadlines;
    const late = resolveBy !== undefined && report.resolvedAt > resolveBy;
    return late ? { words: '超时修好', tone: 'due-soon' } : { words: '按时修好', tone: 'on-time' };
  }
  const open = [
    report.acceptedAt ? undefined : deadlineOf(report, 'acceptBy'),
    report.madeSafeAt ? undefined : deadlineOf(report, 'makeSafeBy'),
    deadlineOf(report, 'resolveBy'),
  ].filter((deadline) => deadline !== undefined);
  const [first] = open.sort((a, b) => a.due.getTime() - b.due.getTime());
  return suspended(report, now) ?? (first && running(report, first, now));
}

interface PillQuestion extends Deadline {
  met: string | undefined;
  done: string;
  report: Clock;
  now: Date;
}

function pillOf({ name, due, met, done, report, now }: PillQuestion): DeadlineLine['pill'] {
  if (met !== undefined) {
    const when = `${momentWords(now, new Date(met))} ${done}`;
    return new Date(met) > due
      ? { words: `${when}, 超时`, tone: 'due-soon' }
      : { words: when, tone: 'on-time' };
  }
  if (over.includes(report.status)) return { words: '不再计时', tone: 'over' };
  return running(report, { name, due }, now);
}

/** While the clock stands still there is nothing to be late for. */
function suspended({ status, suspendedUntil }: Clock, now: Date): DeadlineLine['pill'] | undefined {
  if (status !== 'suspended' || suspendedUntil === undefined) return undefined;
  return { words: suspendedWords(now, new Date(suspendedUntil)), tone: 'waiting' };
}

function running(report: Clock, { name, due }: Deadline, now: Date): DeadlineLine['pill'] {
  const left = timeLeftWords(now, due);
  const words = report.provisional?.includes(name) ? provisionalWords(left) : left;
  if (now > due) return { words, tone: 'overdue' };
  const soonAt = report.dueSoonAt[name];
  return { words, tone: soonAt !== undefined && now >= new Date(soonAt) ? 'due-soon' : 'waiting' };
}

function deadlineOf({ deadlines }: Clock, name: Deadline['name']): Deadline | undefined {
  const due = deadlines[name];
  return due === undefined ? undefined : { name, due: new Date(due) };
}
