import { Page } from '../../features/frame/page';
import { RiderFlow } from '../../features/rider/rider-flow';

export default function RiderPage() {
  return (
    <Page name="rider" title="骑手模式" kind="bare">
      {({ me }) => <RiderFlow personId={me.id} />}
    </Page>
  );
}
