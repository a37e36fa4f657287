import { LedgerScreen } from '../../../features/bees/ledger-screen';
import { Page } from '../../../features/frame/page';

export default function LedgerPage() {
  return (
    <Page name="ledger" title="积分明细" kind="deeper">
      {() => <LedgerScreen />}
    </Page>
  );
}
