import type { CalendarAnswer, HistoryEntry, Report } from '@weilinli/contracts';
import type { Limits } from '@weilinli/domain';
import { buildReport } from '../../testing/build-report';
import { historyOf } from '../../testing/history-of';
import { openStage } from '../../testing/stage';
import { auditClocks } from '../audit-clocks';

/** The day in Beijing on which an instant lies. */
export const dayOf = (instant: string | undefined) =>
  new Date(Date.parse(instant ?? '') + 8 * 3_600_000).toISOString().slice(0, 10);

/** A stage for clocks that are counted in work days, and its calendar. */
export async function openSlowClocks() {
  const stage = await openStage();
  const admin = await stage.as('admin-1');
  const change = async (changes: object): Promise<number> => {
    const answer = await admin.put<CalendarAnswer>('/calendar', changes);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body.version;
  };

  // This year and the next two: tests run at any date, also in years that nobody has published yet.
  const { knownYears } = (await admin.get<CalendarAnswer>('/calendar')).body;
  const year = new Date().getUTCFullYear();
  const years = [year, year + 1, year + 2];
  const missing = years.filter((one) => !knownYears.includes(one));
  await change({ years: missing.map((one) => ({ year: one, off: [], worked: [] })) });

  /** A condition whose fix is counted in several work days. */
  const slow = (): { categoryCode: string; conditionCode: string; limits: Limits } => {
    for (const category of stage.deps.catalogue.current().catalogue.categories) {
      for (const { code, limits } of category.conditions) {
        const { amount, unit } = limits.resolve;
        if (unit === 'workDay' && amount >= 3 && !category.private)
          return { categoryCode: category.code, conditionCode: code, limits };
      }
    }
    throw new Error('no condition is counted in work days');
  };

  return {
    stage,
    years,
    change,
    slow,
    async slowReport(): Promise<Report> {
      const { categoryCode, conditionCode } = slow();
      return buildReport(stage, { categoryCode, conditionCode });
    },
    historyOf: (id: string): Promise<HistoryEntry[]> => historyOf(stage, { id }, 'leader-1'),
    read: async (id: string) => (await (await stage.as('leader-1')).get<Report>(`/reports/${id}`)).body,
    differences: async () => (await auditClocks(stage.deps)).differences,
    currentCalendar: () => stage.deps.calendars.current(),
  };
}

export type SlowClocks = Awaited<ReturnType<typeof openSlowClocks>>;
