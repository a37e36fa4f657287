import { Page } from '../../../features/frame/page';
import { AreaWords } from '../../../features/team/area-words';
import { TeamScreen } from '../../../features/team/team-screen';

export default function TeamPage() {
  return (
    <Page name="team" title="团队" kind="tab" aside={<AreaWords />}>
      {(session) => <TeamScreen session={session} />}
    </Page>
  );
}
