import { Page } from '../../../features/frame/page';
import { HonoursScreen } from '../../../features/honours/honours-screen';

export default function HonoursPage() {
  return (
    <Page name="honours" title="红榜" kind="deeper">
      {() => <HonoursScreen />}
    </Page>
  );
}
