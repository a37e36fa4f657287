import { act, buildReport } from '../../testing/build-report';
import type { Stage } from '../../testing/stage';
import { attention } from '../attend';

export const minute = 60_000;
export const hour = 60 * minute;

/** Rounds of who looks at the clocks, and reports for him: accepted within 15 minutes, fenced off within 2 hours, fixed within 24. */
export function sweepingOn(stage: Stage) {
  const rowOf = async (id: string) => {
    const [row] = await stage.asOwner<{ status: string; version: number; wake_at: Date | null }>(
      'SELECT status, version, wake_at FROM reports WHERE id = $1',
      [id],
    );
    if (!row) throw new Error('no such report');
    return row;
  };
  const report = () => buildReport(stage);
  const safeReport = async () => {
    const made = await report();
    await act(stage, { by: 'worker-1', report: made, action: 'accept' });
    await act(stage, { by: 'worker-1', report: made, action: 'make-safe' });
    return made;
  };

  return {
    sweep: () => attention(stage.deps).round(),
    rowOf,
    statusOf: async (id: string) => (await rowOf(id)).status,
    /** 郭飞's, of a missing cover. */
    report,
    safeReport,
    async fixedReport() {
      const made = await safeReport();
      await act(stage, { by: 'worker-1', report: made, action: 'resolve' });
      return made;
    },
  };
}
