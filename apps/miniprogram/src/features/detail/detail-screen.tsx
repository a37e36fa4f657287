import type { ReportView } from '@weilinli/contracts';
import { client } from '../api/client';
import { meanwhile, useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { useAsAnswered, useAsDone } from '../outbox/use-pending';
import { listedReport } from '../reports/listed-report';
import { FullReport } from './full-report';
import { PublicView } from './public-view';

/** One report, as much of it as its reader may see. */
export function DetailScreen({ id, step }: { id: string; step?: string | undefined }) {
  const { loaded, again } = useLoaded<ReportView>(`report ${id}`, () => client.report(id));
  const asDone = useAsDone();
  const asAnswered = useAsAnswered();
  return (
    <LoadedView loaded={meanwhile(loaded, listedReport(id))} again={() => void again()}>
      {(report) =>
        report.view === 'full' ? (
          <FullReport report={asDone(report)} step={step} onChanged={() => void again()} />
        ) : (
          <PublicView report={asAnswered(report)} onChanged={() => void again()} />
        )
      }
    </LoadedView>
  );
}
