import { type EscalationLevel, escalationLevels, type LimitName } from '@weilinli/domain';

/** What the history remembers of a stage. */
export interface EscalationFacts {
  /** `verify` is no limit: three days after the fix nobody has checked it. */
  limit: LimitName | 'verify';
  stage: string;
  percent?: number;
  /** When the stage came due. */
  dueAt: string;
  /** How high it has climbed, and everybody who is told. */
  level: EscalationLevel;
  levels: readonly EscalationLevel[];
  /** When the limit itself ends. */
  deadline?: string;
  /** That rests on a year whose days off are not published. */
  provisional?: true;
  /** The limit was met before anybody was there to fire the stage: nobody needs to be told any more. */
  met?: true;
  /** Fired more than a minute after it came due. */
  late?: true;
}

export function climbedTo(levels: readonly EscalationLevel[]): Pick<EscalationFacts, 'level' | 'levels'> {
  return { level: escalationLevels.findLast((level) => levels.includes(level)) ?? 'worker', levels };
}

/** So long after its time a stage counts as late: nobody was there to fire it. Milliseconds. */
const lateness = 60_000;

export function lateAt(dueAt: Date, now: Date): Pick<EscalationFacts, 'late'> {
  return now.getTime() - dueAt.getTime() > lateness ? { late: true } : {};
}
