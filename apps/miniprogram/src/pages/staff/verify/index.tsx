import { Page } from '../../../features/frame/page';
import { VerifyScreen } from '../../../features/team/verify-screen';

export default function VerifyPage() {
  return (
    <Page name="verify" title="待核查" kind="tab">
      {() => <VerifyScreen />}
    </Page>
  );
}
