import type { PointRulesVersion } from '@weilinli/contracts';
import { client } from '../api/client';
import { usePages } from '../api/use-pages';
import { AskedCard } from '../frame/asked-card';
import { LoadedView } from '../frame/loaded-view';
import type { SignedIn } from '../session/session';
import { VersionLines } from '../versions/version-lines';

const readers: readonly SignedIn['role'][] = ['leader', 'dispatcher', 'admin'];

/** What the rules of points were before: for those who answer for an area. */
export function RulesVersions({ role }: Pick<SignedIn, 'role'>) {
  if (!readers.includes(role)) return null;
  return (
    <AskedCard id="point-rules-versions" title="规则改过几次">
      <Versions />
    </AskedCard>
  );
}

function Versions() {
  const { loaded, again, more } = usePages<PointRulesVersion>('point-rules versions', (cursor) =>
    client.pointRulesVersions(cursor ? { cursor } : {}),
  );
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(page) => <VersionLines page={page} more={more} />}
    </LoadedView>
  );
}
