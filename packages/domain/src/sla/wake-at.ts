import { silenceUntil } from '../feedback';
import type { Status } from '../lifecycle/words';
import type { Clock } from './clock';
import { type Stage, stagesOf } from './stages';

/** A stage that has been fired; `verify` is the bell for a fix that nobody has checked when the silence after it is over. */
export interface FiredStage {
  readonly limit: string;
  readonly stage: string;
  readonly at: Date;
}

export interface WakeQuestion {
  readonly clock: Clock;
  readonly status: Status;
  readonly suspendedUntil: Date | null;
  readonly resolvedAt: Date | null;
  readonly verifiedAt: Date | null;
  readonly stages: readonly Stage[];
  readonly fired: readonly FiredStage[];
}

/**
 * The earliest moment at which the system has something to do with a report: a stage that has not been fired, the end
 * of a suspension, the end of the silence after a fix. It may lie in the past. Null: nothing before somebody acts.
 */
export function wakeAt(question: WakeQuestion): Date | null {
  switch (question.status) {
    case 'submitted':
    case 'dispatched':
    case 'accepted':
      return earliest(stagesToCome(question));
    case 'suspended':
      // Silent until then: what had become due before waits as well.
      return question.suspendedUntil;
    case 'resolved':
      return earliest([...stagesToCome(question), ...endOfSilence(question)]);
    default:
      return null;
  }
}

function stagesToCome({ clock, stages, fired }: WakeQuestion): Date[] {
  const done = new Set(fired.map(({ limit, stage }) => `${limit} ${stage}`));
  return stagesOf(clock, stages).flatMap(({ limit, stage, fireAt }) =>
    done.has(`${limit} ${stage}`) ? [] : [fireAt],
  );
}

/** Then a verified report is closed; for an unverified one the bell rings, once for each fix. */
function endOfSilence({ resolvedAt, verifiedAt, fired }: WakeQuestion): Date[] {
  if (!resolvedAt) return [];
  const rung = fired.some(({ limit, at }) => limit === 'verify' && at >= resolvedAt);
  return rung && !verifiedAt ? [] : [silenceUntil(resolvedAt)];
}

function earliest(instants: readonly Date[]): Date | null {
  return instants.length > 0 ? new Date(Math.min(...instants.map((at) => at.getTime()))) : null;
}
