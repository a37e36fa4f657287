import { dayAt } from '../../calendar/beijing-day';
import { type Shift, type Span, spanAt, spansOn } from './shift';

/** Everything that says whether somebody is there. */
export interface DutyPlan {
  readonly shifts: readonly Shift[];
  /** Not the cancelled ones. */
  readonly leaves: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
  /** What he last said himself, and until when that holds; no end: until he says otherwise. */
  readonly word?: { readonly onDuty: boolean; readonly until?: Date | undefined } | undefined;
}

export interface Duty {
  readonly onDuty: boolean;
  readonly because: 'leave' | 'own-word' | 'shift' | 'no-shift' | 'no-roster';
}

/** How far ahead changes are looked for. */
const horizonDays = 366;
/** Who stays on when nothing is planned has gone home by then, also if he forgets to say so. */
const longestUnplanned = 12 * 3_600_000;

/**
 * Whether somebody is on duty. Not on leave; else his own word counts as long as it holds; else his shifts – who has
 * any is there when they say so, and only then; for whom nothing was ever planned is there.
 */
export function dutyAt(plan: DutyPlan, at: Date): Duty {
  const { shifts, leaves, word } = plan;
  if (leaves.some(({ startsAt, endsAt }) => startsAt <= at && at < endsAt))
    return { onDuty: false, because: 'leave' };
  if (word && (word.until === undefined || at < word.until))
    return { onDuty: word.onDuty, because: 'own-word' };
  if (shifts.length === 0) return { onDuty: true, because: 'no-roster' };
  return spanAt(shifts, at.getTime())
    ? { onDuty: true, because: 'shift' }
    : { onDuty: false, because: 'no-shift' };
}

/** When that next becomes otherwise; undefined: not within a year. */
export function nextChangeOfDuty(plan: DutyPlan, at: Date): Date | undefined {
  const now = dutyAt(plan, at).onDuty;
  const bounds = [
    ...plan.leaves.flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()]),
    ...(plan.word?.until ? [plan.word.until.getTime()] : []),
    ...spansAhead(plan.shifts, at).flatMap(({ from, to }) => [from, to]),
  ];
  const next = bounds
    .filter((bound) => bound > at.getTime())
    .sort((a, b) => a - b)
    .find((bound) => dutyAt(plan, new Date(bound)).onDuty !== now);
  return next === undefined ? undefined : new Date(next);
}

/** The first shift that begins after the instant; undefined: none within a year. */
export function nextShift(shifts: readonly Shift[], at: Date): { startsAt: Date; endsAt: Date } | undefined {
  const [next] = spansAhead(shifts, at)
    .filter(({ from }) => from > at.getTime())
    .sort((a, b) => a.from - b.from);
  return next && { startsAt: new Date(next.from), endsAt: new Date(next.to) };
}

/**
 * Until when somebody's own word holds who does not say it: it does not outlive what is planned next. Who goes early
 * is back with his next shift; who stays on while nothing is planned goes with the next one, or after twelve hours.
 * For whom nothing is planned it holds until he says otherwise (undefined).
 */
export function wordHoldsUntil(
  shifts: readonly Shift[],
  word: { onDuty: boolean; at: Date },
): Date | undefined {
  const { onDuty, at } = word;
  if (shifts.length === 0) return undefined;
  const next = nextShift(shifts, at)?.startsAt;
  if (!onDuty) return next;
  const current = spanAt(shifts, at.getTime());
  if (current) return new Date(current.to);
  const home = at.getTime() + longestUnplanned;
  return new Date(Math.min(next?.getTime() ?? home, home));
}

function spansAhead(shifts: readonly Shift[], at: Date): Span[] {
  if (shifts.length === 0) return [];
  const yesterday = dayAt(at.getTime()) - 1;
  return Array.from({ length: horizonDays + 2 }, (_, ahead) => spansOn(shifts, yesterday + ahead)).flat();
}
