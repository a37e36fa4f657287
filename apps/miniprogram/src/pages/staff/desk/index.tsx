import { DeskScreen } from '../../../features/desk/desk-screen';
import { Page } from '../../../features/frame/page';

export default function DeskPage() {
  return (
    <Page name="desk" title="工作台" kind="tab">
      {(session) => <DeskScreen session={session} />}
    </Page>
  );
}
