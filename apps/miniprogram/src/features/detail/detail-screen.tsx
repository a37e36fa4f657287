import type { ReportView } from '@weilinli/contracts';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { FullReport } from './full-report';
import { PublicView } from './public-view';

/** One report, as much of it as its reader may see. */
export function DetailScreen({ id }: { id: string }) {
  const { loaded, again } = useLoaded<ReportView>(`report ${id}`, () => client.report(id));
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(report) =>
        report.view === 'full' ? (
          <FullReport report={report} onChanged={() => void again()} />
        ) : (
          <PublicView report={report} onChanged={() => void again()} />
        )
      }
    </LoadedView>
  );
}
