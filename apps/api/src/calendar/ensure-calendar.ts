import { type CalendarYear, correctYears, shippedYears } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../platform/database/transaction';
import { lockNewestCalendar, storeCalendar } from './store-calendar';

/**
 * Run at boot and seed: a database is never without a calendar, and learns the years that a newer program brings. What
 * an administrator entered stays as it is: only years that are not known yet are added. Answers the version if one was stored.
 */
export async function ensureCalendar(
  { dataSource }: { dataSource: DataSource },
  shipped: readonly CalendarYear[] = shippedYears(),
): Promise<number | undefined> {
  return inTransaction(dataSource, async (client) => {
    const newest = await lockNewestCalendar(client);
    const known = new Set(newest?.years.map(({ year }) => year));
    const missing = shipped.filter(({ year }) => !known.has(year));
    if (missing.length === 0) return undefined;
    const corrected = correctYears(newest?.years ?? [], { years: missing });
    if (!corrected.ok)
      throw new Error(`the shipped calendar is mistaken: ${JSON.stringify(corrected.errors)}`);
    const { version } = await storeCalendar(client, { years: corrected.years });
    return version;
  });
}
