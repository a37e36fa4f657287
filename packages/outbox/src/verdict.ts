import { ApiProblem, NoAnswer } from '@weilinli/client';
import type { EntryProblem } from './entry';

/**
 * What a failed call means. `again`: try later, nothing is decided; `offline`: the same, and the next call would fare
 * no better; `refused`: the server has decided, the same words will not do.
 */
export interface Verdict {
  means: 'again' | 'offline' | 'refused';
  problem: EntryProblem;
  reportStatus?: string;
  /** What it says of when it was done cannot be: the phone's clock is wrong by days. */
  unlikelyTime?: boolean;
}

/** Refusals that say nothing about what was sent: sign in again, time-out, too early, too many. */
const passing = [401, 408, 425, 429];
const detailLength = 200;

export function verdictOn(error: unknown): Verdict {
  if (error instanceof NoAnswer)
    return { means: 'offline', problem: { code: 'NO_ANSWER', status: 0, detail: error.message } };
  if (!(error instanceof ApiProblem)) {
    const detail = String(error).slice(0, detailLength);
    return { means: 'again', problem: { code: 'UNEXPECTED', status: 0, detail } };
  }
  const { code, status, detail, reportStatus, errors } = error.problem;
  const problem = { code, status, detail: (detail ?? '').slice(0, detailLength) };
  if (status >= 500 || passing.includes(status)) {
    return { means: status === 401 || status === 429 || status === 503 ? 'offline' : 'again', problem };
  }
  // A page of something in between, a hotel's sign-in say: our API has not spoken. Only "too large" is always meant.
  if (code === 'INTERNAL_ERROR' && status !== 413) return { means: 'again', problem };
  const unlikelyTime = errors?.some(({ path }) => path === 'capturedAt' || path === 'performedAt') ?? false;
  return { means: 'refused', problem, unlikelyTime, ...(reportStatus ? { reportStatus } : {}) };
}

/** An answer that is no report came from somebody else than the API. */
export class ForeignAnswer extends Error {
  constructor() {
    super('what answered is not the API');
    this.name = 'ForeignAnswer';
  }
}
