import { Page } from '../../../features/frame/page';
import { DoneScreen } from '../../../features/tasks/done-screen';

export default function DonePage() {
  return (
    <Page name="done" title="已办结" kind="deeper">
      {() => <DoneScreen />}
    </Page>
  );
}
