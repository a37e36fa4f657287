import { Page } from '../../features/frame/page';
import { MineScreen } from '../../features/mine/mine-screen';
import { tabsOf } from '../../features/session/roles';
import { useSession } from '../../features/session/session';

export default function MinePage() {
  const session = useSession();
  // For who works here it is not a tab but opened from 我的.
  const isTab = session ? tabsOf(session.role).some(({ page }) => page === 'mine') : false;
  return (
    <Page name="mine" title="我的上报" kind={isTab ? 'tab' : 'deeper'}>
      {() => <MineScreen />}
    </Page>
  );
}
