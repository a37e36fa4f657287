import { Page } from '../../features/frame/page';
import { OutboxScreen } from '../../features/outbox/outbox-screen';

export default function OutboxPage() {
  return (
    <Page name="outbox" title="待提交" kind="deeper">
      {() => <OutboxScreen />}
    </Page>
  );
}
