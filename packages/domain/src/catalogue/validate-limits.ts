import { type Limit, type Limits, type LimitUnit, limitUnits } from '../sla/limit';
import { mayOutlast } from './limit-order';
import {
  has,
  join,
  type Mistake,
  note,
  openObject,
  type Reading,
  readWholeNumber,
  readWord,
} from './reading';

// About a year of each unit; urgent hours are for what cannot wait for a week.
const mostOf: Record<LimitUnit, number> = {
  minute: 10_080,
  hour: 8_760,
  day: 365,
  urgentHour: 168,
  workHour: 2_000,
  workDay: 250,
};

/** Reads `{ accept, makeSafe?, resolve }`, each `{ amount, unit }`, in an order that can be kept. */
export function readLimits(from: Reading): Limits | undefined {
  const limits = openObject(
    from.object.limits,
    { path: join(from.path, 'limits'), mistakes: from.mistakes },
    ['accept', 'makeSafe', 'resolve'],
  );
  if (limits === undefined) return undefined;
  const accept = readLimit(limits, 'accept');
  const makeSafe = has(limits, 'makeSafe') ? readLimit(limits, 'makeSafe') : undefined;
  const resolve = readLimit(limits, 'resolve');

  noteOutlasting(limits, { key: 'accept', limit: accept }, { key: 'makeSafe', limit: makeSafe });
  noteOutlasting(limits, { key: 'makeSafe', limit: makeSafe }, { key: 'resolve', limit: resolve });
  noteOutlasting(limits, { key: 'accept', limit: accept }, { key: 'resolve', limit: resolve });

  if (accept === undefined || resolve === undefined) return undefined;
  return makeSafe === undefined ? { accept, resolve } : { accept, makeSafe, resolve };
}

function readLimit(from: Reading, key: string): Limit | undefined {
  const at: { path: string; mistakes: Mistake[] } = { path: join(from.path, key), mistakes: from.mistakes };
  const limit = openObject(from.object[key], at, ['amount', 'unit']);
  if (limit === undefined) return undefined;
  const unit = readWord(limit, 'unit', limitUnits);
  const amount = readWholeNumber(limit, 'amount', { least: 1, most: unit ? mostOf[unit] : mostOf.minute });
  return amount === undefined || unit === undefined ? undefined : { amount, unit };
}

interface NamedLimit {
  readonly key: string;
  readonly limit: Limit | undefined;
}

function noteOutlasting(from: Reading, earlier: NamedLimit, later: NamedLimit): void {
  if (!earlier.limit || !later.limit || !mayOutlast(earlier.limit, later.limit)) return;
  note(
    from,
    earlier.key,
    `must never end after ${later.key}, but ${inWords(earlier.limit)} can outlast ${inWords(later.limit)}` +
      ' (work time stands still at night and on holidays)',
  );
}

function inWords({ amount, unit }: Limit): string {
  return `${amount} ${unit}`;
}
