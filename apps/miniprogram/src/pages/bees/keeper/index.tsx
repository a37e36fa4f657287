import { Page } from '../../../features/frame/page';
import { KeeperScreen } from '../../../features/shop/keeper-screen';

export default function KeeperPage() {
  return (
    <Page name="keeper" title="兑换领取" kind="deeper">
      {() => <KeeperScreen />}
    </Page>
  );
}
