import type { ChangeCalendar } from '@weilinli/contracts';
import { correctYears } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { Refusal } from '../platform/errors';
import { lockNewestCalendar, storeCalendar } from './store-calendar';

/**
 * Stores the newest calendar with the changes in it as the next version, and answers that – or the newest one, where
 * it says all of this already. Mistakes are refused, each by its path.
 */
export async function changeCalendar(
  client: PoolClient,
  { note, changedBy, ...change }: ChangeCalendar & { changedBy: string },
): Promise<{ version: number }> {
  if (!change.years?.length && !change.days?.length) throw nothingToChange();
  const newest = await lockNewestCalendar(client);
  const before = newest?.years ?? [];
  const corrected = correctYears(before, change);
  if (!corrected.ok) throw new Refusal('CALENDAR_MISTAKEN', { errors: [...corrected.errors] });
  // Both are sorted, and free of what plain weeks say anyhow.
  if (newest && sameYears(before, corrected.years)) return { version: newest.version };
  return storeCalendar(client, { years: corrected.years, note, changedBy });
}

function nothingToChange(): Refusal {
  const message = 'or "days" has to name what changes';
  return new Refusal('CALENDAR_MISTAKEN', {
    detail: '"years" or "days" has to name what changes.',
    errors: [{ path: 'years', message }],
  });
}

type Years = Parameters<typeof correctYears>[0];

/** Written out by name: the database keeps the parts of a JSON object in an order of its own. */
function sameYears(one: Years, other: Years): boolean {
  const written = (years: Years) => JSON.stringify(years.map(({ year, off, worked }) => [year, off, worked]));
  return written(one) === written(other);
}
