import type { Clock } from './clock';
import type { Pause } from './countdown';
import { dueIn, type LimitName, limitNames } from './watch';

/** Whom a stage goes to: the grid worker who has it, his leader (网格长), the dispatchers of street and district. */
export const escalationLevels = ['worker', 'leader', 'street', 'district'] as const;
export type EscalationLevel = (typeof escalationLevels)[number];

/** A step of escalation: at which share of the time granted it comes, and to whom. */
export interface Stage {
  readonly stage: string;
  /** A whole number, of the limit with its extensions: 100 is the deadline, 150 half as much again after it. */
  readonly percent: number;
  /** At least one. */
  readonly levels: readonly EscalationLevel[];
  /** When this step was decided on; absent: it has always been so. No step is taken for a moment before that. */
  readonly since?: Date;
}

export const defaultStages = [
  { stage: 'half', percent: 50, levels: ['worker'] },
  { stage: 'soon', percent: 80, levels: ['worker', 'leader'] },
  { stage: 'deadline', percent: 100, levels: ['leader'] },
  { stage: 'over-half', percent: 150, levels: ['street'] },
  { stage: 'over-twice', percent: 200, levels: ['district'] },
] as const satisfies readonly Stage[];

export interface StageInstant {
  readonly limit: LimitName;
  readonly stage: string;
  readonly percent: number;
  readonly levels: readonly EscalationLevel[];
  /** When the share is used up, in the limit's own time. */
  readonly at: Date;
  /** When it may be said: `at`, or the end of the silence into which that falls. */
  readonly fireAt: Date;
  /** The calendar does not know this year: plain weeks so far. */
  readonly unknownYear?: number;
}

/**
 * Every stage that the report's clock has passed or will pass as things stand, earliest first. Left out is what was
 * met before its time, what a suspension holds back, and what fell silent for good. Never throws.
 */
export function stagesOf(clock: Clock, stages: readonly Stage[] = defaultStages): StageInstant[] {
  return limitNames
    .flatMap((limit) => stages.flatMap((stage) => instantOfStage(clock, limit, stage)))
    .sort((a, b) => a.fireAt.getTime() - b.fireAt.getTime() || a.at.getTime() - b.at.getTime());
}

function instantOfStage(clock: Clock, limit: LimitName, step: Stage): StageInstant[] {
  const { stage, percent, levels, since } = step;
  const due = dueIn(clock.report, limit, percent);
  if (!due || due.state === 'paused') return [];
  const { at } = due;
  if (since && at < since) return [];
  const met = clock.report.met[limit];
  const fireAt = loudFrom(at, clock.silences);
  if (!fireAt || (met && fireAt >= met.at)) return [];
  const instant = { limit, stage, percent, levels, at, fireAt };
  return [due.state === 'known' ? instant : { ...instant, unknownYear: due.unknownYear }];
}

/** The instant itself, or the end of the silence around it; nothing if that never ends. */
function loudFrom(at: Date, silences: readonly Pause[]): Date | undefined {
  const silence = silences.find(({ from, to }) => at >= from && (to === undefined || at < to));
  return silence ? silence.to : at;
}
