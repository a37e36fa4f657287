import { RulesScreen } from '../../../features/bees/rules-screen';
import { RulesVersions } from '../../../features/bees/rules-versions';
import { Page } from '../../../features/frame/page';

export default function PointRulesPage() {
  return (
    <Page name="point-rules" title="积分规则" kind="deeper">
      {({ role }) => (
        <>
          <RulesScreen />
          <RulesVersions role={role} />
        </>
      )}
    </Page>
  );
}
