import { DetailScreen } from '../../features/detail/detail-screen';
import { Page } from '../../features/frame/page';
import { ShareAside } from '../../features/share/share-aside';
import { useParameters } from '../../platform/navigation';

export default function DetailPage() {
  const { id = '', step } = useParameters();
  return (
    <Page name="detail" title="上报详情" kind="deeper" aside={<ShareAside />}>
      {() => <DetailScreen id={id} step={step} />}
    </Page>
  );
}
