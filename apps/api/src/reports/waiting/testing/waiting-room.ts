import type { HistoryEntry, Report } from '@weilinli/contracts';
import { buildReport } from '../../../testing/build-report';
import { personOf } from '../../../testing/hire';
import type { Stage } from '../../../testing/stage';

/** Reports that wait, because everybody has gone home. */
export function waitingRoom(stage: Stage) {
  const read = async <T>(path: string) => (await (await stage.as('admin-1')).get<T>(path)).body;
  /** Everybody goes home, so that whatever is reported then waits. */
  const allGoHome = () =>
    stage.asOwner(`INSERT INTO duty_states (person_id, on_duty, since) SELECT id, false, now() FROM people
      ON CONFLICT (person_id) DO UPDATE SET on_duty = false, until = NULL`);

  return {
    allGoHome,
    /** Nothing waits, and nobody is there. */
    async empty(): Promise<void> {
      await stage.asOwner(`UPDATE reports SET status = 'withdrawn' WHERE status = 'submitted'`);
      await allGoHome();
    },
    idOf: (persona: string) => personOf(stage, persona),
    /** By the night: nothing is asked for, as when a shift begins. */
    isThere: async (persona: string) =>
      stage.asOwner('DELETE FROM duty_states WHERE person_id = $1', [await personOf(stage, persona)]),
    async waiting(over: Parameters<typeof buildReport>[1] = {}): Promise<Report> {
      const report = await buildReport(stage, over);
      expect(report.status).toBe('submitted');
      return report;
    },
    read: ({ id }: Pick<Report, 'id'>) => read<Report>(`/reports/${id}`),
    historyOf: async ({ id }: Pick<Report, 'id'>) =>
      (await read<{ items: HistoryEntry[] }>(`/reports/${id}/history`)).items,
  };
}
