import { Page } from '../../../features/frame/page';
import { MemberScreen } from '../../../features/team/member-screen';
import { useParameters } from '../../../platform/navigation';

export default function MemberPage() {
  const { id = '' } = useParameters();
  return (
    <Page name="member" title="成员" kind="deeper">
      {(session) => <MemberScreen id={id} session={session} />}
    </Page>
  );
}
