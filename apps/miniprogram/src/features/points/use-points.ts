import type { Points, ReportPoints } from '@weilinli/contracts';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';

/** What I have; undefined as long as nobody has ever said. */
export function usePoints() {
  const { loaded, again } = useLoaded<Points>('points', () => client.points());
  return { points: loaded.state === 'ready' ? loaded.value : undefined, loaded, again };
}

/** What a report is worth to me, as it stands; undefined id: not asked. */
export function useReportPoints(reportId: string | undefined) {
  const key = reportId === undefined ? undefined : `points of ${reportId}`;
  return useLoaded<ReportPoints>(key, () => {
    if (reportId === undefined) throw new Error('asked what no report is worth');
    return client.reportPoints(reportId);
  });
}
