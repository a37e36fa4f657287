import { Page } from '../../../features/frame/page';
import { TeamScreen } from '../../../features/team/team-screen';

export default function TeamPage() {
  return (
    <Page name="team" title="团队" kind="tab">
      {(session) => <TeamScreen session={session} />}
    </Page>
  );
}
