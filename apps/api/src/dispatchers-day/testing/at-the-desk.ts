import type { HistoryEntry, Inbox, Report } from '@weilinli/contracts';
import { historyOf } from '../../testing/history-of';
import type { Stage } from '../../testing/stage';

export const hour = 3_600_000;
export const inHours = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

/** What can be read of a report, and what was heard about it, while the day goes on. */
export function atTheDesk(stage: Stage) {
  const get = async <T>(persona: string, path: string): Promise<T> =>
    (await (await stage.as(persona)).get<T>(path)).body;
  return {
    get,
    read: (persona: string, { id }: Pick<Report, 'id'>) => get<Report>(persona, `/reports/${id}`),
    async lastEntry(report: Pick<Report, 'id'>): Promise<HistoryEntry> {
      const last = (await historyOf(stage, report)).at(-1);
      if (!last) throw new Error('a report without a history');
      return last;
    },
    /** The newest first. */
    async heard(persona: string, { id }: Pick<Report, 'id'>): Promise<string[]> {
      await stage.workOff();
      const { items } = await get<Inbox>(persona, '/inbox?limit=100');
      return items.filter(({ reportId }) => reportId === id).map(({ kind }) => kind);
    },
  };
}

export type AtTheDesk = ReturnType<typeof atTheDesk>;
