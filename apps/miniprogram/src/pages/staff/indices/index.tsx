import { Page } from '../../../features/frame/page';
import { IndicesScreen } from '../../../features/indices/indices-screen';

export default function IndicesPage() {
  return (
    <Page name="indices" title="统计" kind="deeper">
      {(session) => <IndicesScreen session={session} />}
    </Page>
  );
}
