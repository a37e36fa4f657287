import { Page } from '../../features/frame/page';
import { HereName } from '../../features/home/here-name';
import { HomeScreen } from '../../features/home/home-screen';

export default function HomePage() {
  return (
    <Page name="home" title="微邻里" kind="tab" aside={<HereName />}>
      {({ demo, role }) => <HomeScreen demo={demo} role={role} />}
    </Page>
  );
}
