import { Page } from '../../../features/frame/page';
import { ShopScreen } from '../../../features/shop/shop-screen';

export default function ShopPage() {
  return (
    <Page name="shop" title="积分兑换" kind="deeper">
      {() => <ShopScreen />}
    </Page>
  );
}
