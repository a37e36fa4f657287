import { Page } from '../../features/frame/page';
import { MeScreen } from '../../features/me/me-screen';

export default function MePage() {
  return (
    <Page name="me" title="我的" kind="tab">
      {(session) => <MeScreen session={session} />}
    </Page>
  );
}
