import type { ReportView } from '@weilinli/contracts';
import type { Entry } from '@weilinli/outbox';
import { client } from '../api/client';
import { meanwhile, useLoaded } from '../api/use-loaded';
import { listedReport } from '../reports/listed-report';

/** The report that an entry does something to, as it was seen last; where it went on without it, as it stands now. */
export function useReportOf({ what, conflict }: Entry): ReportView | undefined {
  const id = 'reportId' in what ? what.reportId : undefined;
  const key = id === undefined || !conflict ? undefined : `report ${id}`;
  const { loaded } = useLoaded<ReportView>(key, () => client.report(id ?? ''));
  const known = meanwhile(loaded, id === undefined ? undefined : listedReport(id));
  return known.state === 'ready' ? known.value : undefined;
}
