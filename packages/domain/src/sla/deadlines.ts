import type { Limits } from './limit';

export interface Deadlines {
  readonly acceptBy: Date;
  readonly makeSafeBy?: Date;
  readonly resolveBy: Date;
}

/** Which deadline comes from which limit. */
export const deadlineNames = [
  { limit: 'accept', deadline: 'acceptBy' },
  { limit: 'makeSafe', deadline: 'makeSafeBy' },
  { limit: 'resolve', deadline: 'resolveBy' },
] as const satisfies readonly { limit: keyof Limits; deadline: keyof Deadlines }[];
