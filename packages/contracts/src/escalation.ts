import type { EscalationLevel } from '@weilinli/domain';

export interface EscalationStage {
  stage: string;
  /** Of the limit with its extensions: 100 is the deadline. */
  percent: number;
  /** Who is told. */
  levels: readonly EscalationLevel[];
  /** When this step was decided on; absent: it has always been so. */
  since?: string;
}

/** The stages of escalation in force. */
export interface StagesAnswer {
  version: number;
  changedAt: string;
  note?: string;
  stages: EscalationStage[];
}

/** The whole list, with ascending percents. */
export interface ChangeStages {
  stages: { stage: string; percent: number; levels: EscalationLevel[] }[];
  note?: string;
}
