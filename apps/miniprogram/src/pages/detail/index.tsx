import { DetailScreen } from '../../features/detail/detail-screen';
import { Page } from '../../features/frame/page';
import { useParameters } from '../../platform/navigation';

export default function DetailPage() {
  const { id = '', step } = useParameters();
  return (
    <Page name="detail" title="上报详情" kind="deeper">
      {() => <DetailScreen id={id} step={step} />}
    </Page>
  );
}
