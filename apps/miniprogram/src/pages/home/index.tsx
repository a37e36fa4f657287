import { Page } from '../../features/frame/page';
import { HomeScreen } from '../../features/home/home-screen';

export default function HomePage() {
  return (
    <Page name="home" title="微邻里" kind="tab">
      {({ demo }) => <HomeScreen demo={demo} />}
    </Page>
  );
}
