import { type EscalationLevel, escalationLevels, type Stage } from './stages';

export interface StageMistake {
  /** `stages[2].percent` */
  readonly path: string;
  readonly message: string;
}

export const stageBounds = {
  most: 12,
  percent: { least: 1, most: 1000 },
  name: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  nameLength: 40,
} as const;

/** What is wrong with a whole list of stages: each mistake with its place and what is allowed there. */
export function mistakesInStages(stages: readonly Stage[]): StageMistake[] {
  const count =
    stages.length < 1 || stages.length > stageBounds.most
      ? [{ path: 'stages', message: `must be 1 to ${stageBounds.most} stages` }]
      : [];
  return [...count, ...stages.flatMap((_, index) => mistakesInStage(stages, index))];
}

function mistakesInStage(stages: readonly Stage[], index: number): StageMistake[] {
  const stage = stages[index];
  if (!stage) return [];
  const mistakes = [
    ['stage', nameMistake(stages.slice(0, index), stage)],
    ['percent', percentMistake(stages[index - 1], stage)],
    ['levels', levelsMistake(stage.levels)],
  ] as const;
  return mistakes.flatMap(([name, message]) =>
    message === undefined ? [] : [{ path: `stages[${index}].${name}`, message }],
  );
}

function nameMistake(before: readonly Stage[], { stage }: Stage): string | undefined {
  if (!stageBounds.name.test(stage) || stage.length > stageBounds.nameLength) {
    return `must be lower-case letters and digits joined by "-", beginning with a letter, at most ${stageBounds.nameLength}`;
  }
  return before.some((one) => one.stage === stage) ? `is given twice: "${stage}"` : undefined;
}

function percentMistake(before: Stage | undefined, { percent }: Stage): string | undefined {
  const { least, most } = stageBounds.percent;
  if (!Number.isInteger(percent) || percent < least || percent > most) {
    return `must be a whole number from ${least} to ${most}`;
  }
  return before && percent <= before.percent
    ? `must be more than the stage before has, ${before.percent}`
    : undefined;
}

function levelsMistake(levels: readonly EscalationLevel[]): string | undefined {
  const allowed = `must be one or more of ${escalationLevels.join(', ')}, each once`;
  const known = levels.every((level) => escalationLevels.includes(level));
  return levels.length > 0 && known && new Set(levels).size === levels.length ? undefined : allowed;
}

/**
 * A changed list as it is kept: a step that stays as it was stays as old as it is, a new or moved one begins `now`. So
 * nobody is told at once of everything that a new step would have said in the past.
 */
export function datedStages(
  before: readonly Stage[],
  after: readonly Pick<Stage, 'stage' | 'percent' | 'levels'>[],
  now: Date,
): Stage[] {
  return after.map(({ stage, percent, levels }) => {
    const same = before.find((one) => one.stage === stage && one.percent === percent);
    const since = same ? same.since : now;
    return { stage, percent, levels, ...(since ? { since } : {}) };
  });
}
