import type { FieldError, ProblemCode } from '@weilinli/contracts';
import type { RefusalKind } from './refusals/kind';
import { callRefusals } from './refusals/of-calls';
import { peopleRefusals } from './refusals/of-people';
import { reportRefusals } from './refusals/of-reports';
import { rewardRefusals } from './refusals/of-rewards';

export interface RefusalFacts {
  /** What was asked, what is allowed, what to do next; else the code's own sentence. */
  detail?: string;
  errors?: FieldError[];
  retryAfterSeconds?: number;
  reportStatus?: string;
  availableActions?: string[];
}

/** A command's word for "no". Routes need not catch it: `problem.ts` answers it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: ProblemCode,
    readonly facts: RefusalFacts = {},
  ) {
    super(facts.detail ?? refusals[code].detail);
  }

  get status(): number {
    return refusals[this.code].status;
  }

  get title(): string {
    return refusals[this.code].title;
  }
}

/** The one table from codes to HTTP: 400 cannot be read, 422 can be read but not done, 409 not in this state. */
export const refusals: Record<ProblemCode, RefusalKind> = {
  ...callRefusals,
  ...peopleRefusals,
  ...reportRefusals,
  ...rewardRefusals,
};
