import { InboxScreen } from '../../features/inbox/inbox-screen';
import { Page } from '../../features/frame/page';

export default function InboxPage() {
  return (
    <Page name="inbox" title="消息" kind="tab">
      {() => <InboxScreen />}
    </Page>
  );
}
