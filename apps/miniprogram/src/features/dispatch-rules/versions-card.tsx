import type { RulesVersion } from '@weilinli/contracts';
import { client } from '../api/client';
import { usePages } from '../api/use-pages';
import { AskedCard } from '../frame/asked-card';
import { LoadedView } from '../frame/loaded-view';
import { VersionLines } from '../versions/version-lines';

/** When the rules were changed, by whom, and why. */
export function VersionsCard() {
  return (
    <AskedCard id="rules-versions" title="规则改过几次">
      <Versions />
    </AskedCard>
  );
}

function Versions() {
  const { loaded, again, more } = usePages<RulesVersion>('dispatch-rules versions', (cursor) =>
    client.dispatchRulesVersions(cursor ? { cursor } : {}),
  );
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(page) => <VersionLines page={page} more={more} />}
    </LoadedView>
  );
}
