import { Page } from '../../../features/frame/page';
import { OwnDataScreen } from '../../../features/privacy/own-data-screen';

export default function MyDataPage() {
  return (
    <Page name="my-data" title="我的数据" kind="deeper">
      {() => <OwnDataScreen />}
    </Page>
  );
}
