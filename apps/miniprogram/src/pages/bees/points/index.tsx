import { BeesScreen } from '../../../features/bees/bees-screen';
import { RulesAside } from '../../../features/bees/rules-aside';
import { Page } from '../../../features/frame/page';

export default function PointsPage() {
  return (
    <Page name="points" title="小蜜蜂" kind="deeper" aside={<RulesAside />}>
      {() => <BeesScreen />}
    </Page>
  );
}
