import type { ReportView } from '@weilinli/contracts';
import type { Entry } from '@weilinli/outbox';
import { client } from '../api/client';
import { meanwhile, useLoaded } from '../api/use-loaded';
import { listedReport } from '../reports/listed-report';

/** The report that an entry does something to, as it stands now or was seen last. */
export function useReportOf({ what }: Entry): ReportView | undefined {
  const id = what.kind === 'action' ? what.reportId : undefined;
  const { loaded } = useLoaded<ReportView>(id === undefined ? undefined : `report ${id}`, () =>
    client.report(id ?? ''),
  );
  const known = meanwhile(loaded, id === undefined ? undefined : listedReport(id));
  return known.state === 'ready' ? known.value : undefined;
}
