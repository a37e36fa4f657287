import { Ground } from '../../../features/frame/ground';
import { NoticeScreen } from '../../../features/privacy/notice-screen';
import { back } from '../../../platform/navigation';
import { TopBar } from '../../../ui/top-bar';

/** Also for who is not signed in. */
export default function PrivacyPage() {
  return (
    <Ground id="page-privacy">
      <TopBar title="隐私说明" onBack={back} />
      <NoticeScreen />
    </Ground>
  );
}
