import { Page } from '../../../features/frame/page';
import { CodesScreen } from '../../../features/shop/codes-screen';

export default function CodesPage() {
  return (
    <Page name="codes" title="我的兑换" kind="deeper">
      {() => <CodesScreen />}
    </Page>
  );
}
