import { Page } from '../../features/frame/page';
import { ReportFlow } from '../../features/submit/report-flow';

export default function ReportPage() {
  return (
    <Page name="report" title="上报问题" kind="deeper">
      {({ demo }) => <ReportFlow demo={demo} />}
    </Page>
  );
}
