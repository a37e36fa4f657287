import type { Report, SameReport } from '@weilinli/contracts';
import { useState } from 'react';
import { useCatalogue } from '../catalogue/use-catalogue';
import { LoadedView } from '../frame/loaded-view';
import { KeptView } from '../outbox/kept-view';
import { FollowedView } from '../same/followed-view';
import { SentView } from './sent-view';
import { SubmitScreen } from './submit-screen';

/** The form, then what became of it. */
export function ReportFlow({ demo }: { demo: boolean }) {
  const { loaded, again } = useCatalogue();
  const [sent, setSent] = useState<Report | undefined>(undefined);
  const [kept, setKept] = useState(false);
  const [followed, setFollowed] = useState<SameReport | undefined>(undefined);
  if (sent) return <SentView report={sent} />;
  if (kept) return <KeptView />;
  if (followed) return <FollowedView report={followed} />;
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(catalogue) => (
        <SubmitScreen
          catalogue={catalogue}
          demo={demo}
          onSent={setSent}
          onKept={() => setKept(true)}
          onFollowed={setFollowed}
        />
      )}
    </LoadedView>
  );
}
