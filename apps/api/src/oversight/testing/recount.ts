import {
  type Clock,
  type ClockFact,
  type Counts,
  clockOf,
  duesOf,
  noCounts,
  shippedYears,
  standingOf,
  workCalendar,
} from '@weilinli/domain';
import type { Entry, TestReport } from './histories';

const calendars = new Map([[1, workCalendar(1, shippedYears())]]);
const silence = 72 * 3_600_000;

/** The same counts as the database's, told the plain way: entry after entry, with the domain's clock beside it. */
export function recount(reports: readonly TestReport[], now: Date): Counts {
  const counts = { ...noCounts };
  for (const report of reports) {
    for (const name of namesFor(report, now)) counts[name] += 1;
  }
  return counts;
}

/** The deadline for resolving as it is stored with a report. */
export function resolveByOf(report: TestReport): Date | null {
  const due = duesOf(clockOfReport(report)).resolveBy;
  return due === undefined || due.state === 'paused' ? null : due.at;
}

interface Story {
  out: 'no' | 'declined' | 'withdrawn' | 'merged';
  fix: 'none' | 'stands' | 'doubted';
  fixedAt: Date;
  wasFixed: boolean;
  wasDoubted: boolean;
  closed: boolean;
  suspended: boolean;
  handlers: number;
  returned: boolean;
  accepted: boolean;
}

function namesFor(report: TestReport, now: Date): (keyof Counts)[] {
  const story = report.entries.reduce(told, {
    out: 'no',
    fix: 'none',
    fixedAt: report.createdAt,
    wasFixed: false,
    wasDoubted: false,
    closed: false,
    suspended: false,
    handlers: 0,
    returned: false,
    accepted: false,
  } as Story);
  if (story.out !== 'no') return ['reported'];

  const late = standingOf(clockOfReport(report).report, 'resolve', now)?.late ?? false;
  const handled = story.fix === 'stands';
  const names: (keyof Counts)[] = ['reported', 'filed'];
  if (story.suspended) names.push('suspended');
  if (handled) names.push('handled', 'dueToHandle');
  else if (late && !story.suspended) names.push('dueToHandle');
  if (story.closed) names.push('closed', 'dueToClose');
  else if (handled) {
    // A fix that stands is late for closing when its own deadline and the silence are over.
    const due = resolveByOf(report);
    const waited = now.getTime() > story.fixedAt.getTime() + silence;
    if (due && now > due && waited && !story.suspended) names.push('dueToClose');
  } else if (late && !story.suspended) names.push('dueToClose');
  if (story.closed && !late) names.push('closedInTime');
  if (story.wasFixed) names.push('fixed');
  if (story.wasDoubted) names.push('reworked');
  const answered = story.accepted || story.returned || story.handlers > 1;
  if (answered) names.push('judgedDispatches');
  if (story.accepted && !story.returned && story.handlers === 1) names.push('accurateDispatches');
  return names;
}

function told(story: Story, { event, actorRole, at, facts }: Entry): Story {
  const doubted = { ...story, fix: 'doubted' as const, wasDoubted: true, closed: false };
  const given = { ...story, handlers: story.handlers + 1 };
  switch (event) {
    case 'decline':
      return { ...story, out: 'declined' };
    case 'withdraw':
      return { ...story, out: 'withdrawn' };
    case 'merge':
      return 'into' in facts ? { ...story, out: 'merged' } : story;
    case 'unmerge':
      return { ...story, out: 'no' };
    case 'contest':
      return story.out === 'declined' ? { ...story, out: 'no' } : doubted;
    case 'verify':
      return facts.outcome === 'failed' ? doubted : story;
    case 'reopen':
      return doubted;
    case 'resolve':
      return { ...story, fix: 'stands', fixedAt: at, wasFixed: true };
    case 'confirm':
    case 'close':
      return { ...story, closed: true };
    case 'suspend':
      return { ...story, suspended: true };
    case 'resume':
      return { ...story, suspended: false };
    case 'approve':
      if (facts.takesEffect !== true) return story;
      if (facts.kind === 'suspend') return { ...story, suspended: true };
      return facts.kind === 'transfer' ? given : story;
    case 'dispatch':
    case 'transfer':
      return given;
    case 'assign':
      return facts.as === 'co' ? story : given;
    case 'accept':
      return { ...story, accepted: true };
    case 'return':
      return actorRole === 'co-handler' ? story : { ...story, returned: true };
    default:
      return story;
  }
}

function clockOfReport({ entries, limits }: TestReport): Clock {
  const answer = clockOf(
    entries.flatMap((entry) => clockFacts(entry, limits)),
    calendars,
  );
  if (!answer.ok) throw new Error(`no clock: ${answer.because}`);
  return answer.clock;
}

function clockFacts({ event, at, facts, actorRole }: Entry, limits: TestReport['limits']): ClockFact[] {
  const { personId = '' } = (facts.handler ?? {}) as { personId?: string };
  switch (event) {
    case 'submit':
      return [{ event, at, limits, calendar: 1 }];
    case 'dispatch':
    case 'transfer':
      return [{ event, at, handler: personId }];
    case 'assign':
      return facts.as === 'co' ? [] : [{ event, at, handler: personId }];
    case 'approve':
      if (facts.takesEffect !== true) return [];
      if (facts.kind === 'transfer') return [{ event: 'transfer', at, handler: personId }];
      return facts.kind === 'extend' || facts.kind === 'suspend' ? [{ event: facts.kind, at }] : [];
    case 'verify':
      return [{ event, at, outcome: facts.outcome === 'failed' ? 'failed' : 'passed' }];
    case 'exempt':
      return [{ event, at, handler: personId }];
    case 'merge':
      return 'into' in facts ? [{ event, at }] : [];
    case 'return':
      return actorRole === 'co-handler' ? [] : [{ event, at }];
    case 'recategorise':
    case 'recalculate':
      return [];
    default:
      return [{ event, at }];
  }
}
