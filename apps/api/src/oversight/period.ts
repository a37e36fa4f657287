import { bounds } from '@weilinli/contracts';
import { Refusal } from '../platform/errors';

/** From the first instant to the last, which does not belong to it. */
export interface Period {
  from: Date;
  to: Date;
}

const day = 86_400_000;

export function periodOf(asked: { from: string; to: string }): Period {
  const period = { from: new Date(asked.from), to: new Date(asked.to) };
  const length = period.to.getTime() - period.from.getTime();
  if (length <= 0) throw unfit('must be later than from');
  if (length > bounds.longestPeriodDays * day) {
    throw unfit(`must be at most ${bounds.longestPeriodDays} days after from; ask for each year by itself`);
  }
  return period;
}

function unfit(message: string): Refusal {
  return new Refusal('VALIDATION_FAILED', { detail: `to ${message}.`, errors: [{ path: 'to', message }] });
}
