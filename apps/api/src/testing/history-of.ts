import type { HistoryEntry, Report } from '@weilinli/contracts';
import type { Stage } from './stage';

/** The history of a report as somebody reads it, the oldest entry first. */
export async function historyOf(
  stage: Pick<Stage, 'as'>,
  { id }: Pick<Report, 'id'>,
  persona = 'dispatcher-1',
): Promise<HistoryEntry[]> {
  const by = await stage.as(persona);
  return (await by.get<{ items: HistoryEntry[] }>(`/reports/${id}/history`)).body.items;
}
