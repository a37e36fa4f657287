import { DutyScreen } from '../../../features/duty/duty-screen';
import { Page } from '../../../features/frame/page';

export default function DutyPage() {
  return (
    <Page name="duty" title="排班与休假" kind="deeper">
      {({ me }) => <DutyScreen me={me} />}
    </Page>
  );
}
