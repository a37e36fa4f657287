import { Page } from '../../../features/frame/page';
import { StationsScreen } from '../../../features/stations/stations-screen';

export default function StationsPage() {
  return (
    <Page name="stations" title="户外驿站" kind="deeper">
      {({ demo }) => <StationsScreen demo={demo} />}
    </Page>
  );
}
