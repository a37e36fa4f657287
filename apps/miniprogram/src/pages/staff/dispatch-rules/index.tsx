import { RulesScreen } from '../../../features/dispatch-rules/rules-screen';
import { Page } from '../../../features/frame/page';

export default function DispatchRulesPage() {
  return (
    <Page name="dispatch-rules" title="派单规则" kind="deeper">
      {() => <RulesScreen />}
    </Page>
  );
}
