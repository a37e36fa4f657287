import { Page } from '../../features/frame/page';
import { InboxScreen } from '../../features/inbox/inbox-screen';

export default function InboxPage() {
  return (
    <Page name="inbox" title="消息" kind="tab">
      {() => <InboxScreen />}
    </Page>
  );
}
