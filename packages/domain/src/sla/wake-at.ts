import { silenceUntil } from '../feedback';
import type { Status } from '../lifecycle/words';
import type { Clock } from './clock';
import { type Stage, type StageInstant, stagesOf } from './stages';

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

/** What the system has to do with a report, and not before when. */
export type SystemTask =
  | { readonly what: 'escalate'; readonly at: Date; readonly stage: StageInstant }
  /** A suspension ends; a verified report is closed; the bell rings because nobody has verified it. */
  | { readonly what: 'resume' | 'close' | 'ring'; readonly at: Date };

/**
 * The first thing that the system has to do with a report: a stage that has not been fired, the end of a suspension,
 * the end of the silence after a fix. Its time may have passed. Undefined: nothing before somebody acts.
 */
export function nextTask(question: WakeQuestion): SystemTask | undefined {
  switch (question.status) {
    case 'submitted':
    case 'dispatched':
    case 'accepted':
      return earliest(stagesToCome(question));
    case 'suspended':
      // Silent until then: what had become due before waits as well.
      return question.suspendedUntil ? { what: 'resume', at: question.suspendedUntil } : undefined;
    case 'resolved':
      return earliest([...stagesToCome(question), ...endOfSilence(question)]);
    default:
      return undefined;
  }
}

/** When the system has to look at a report again. */
export function wakeAt(question: WakeQuestion): Date | null {
  return nextTask(question)?.at ?? null;
}

function stagesToCome({ clock, stages, fired }: WakeQuestion): SystemTask[] {
  const done = new Set(fired.map(({ limit, stage }) => `${limit} ${stage}`));
  return stagesOf(clock, stages).flatMap((stage) =>
    done.has(`${stage.limit} ${stage.stage}`) ? [] : [{ what: 'escalate', at: stage.fireAt, stage }],
  );
}

/** Then a verified report is closed; for an unverified one the bell rings, once for each fix. */
function endOfSilence({ resolvedAt, verifiedAt, fired }: WakeQuestion): SystemTask[] {
  if (!resolvedAt) return [];
  const at = silenceUntil(resolvedAt);
  if (verifiedAt) return [{ what: 'close', at }];
  const rung = fired.some((one) => one.limit === 'verify' && one.at >= resolvedAt);
  return rung ? [] : [{ what: 'ring', at }];
}

/** Of two at one moment the first: stages stand in their order, and before what ends a report. */
function earliest([first, ...rest]: readonly SystemTask[]): SystemTask | undefined {
  return first && rest.reduce((least, one) => (one.at < least.at ? one : least), first);
}
