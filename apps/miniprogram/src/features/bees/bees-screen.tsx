import { View } from '@tarojs/components';
import type { Honours } from '@weilinli/contracts';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Heading } from '../../ui/card';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { Later } from '../frame/later';
import { LoadedView } from '../frame/loaded-view';
import { usePoints } from '../points/use-points';
import { NearestStation } from '../stations/nearest-station';
import { Balance } from './balance';
import { LastEntries } from './last-entries';
import { useEntries } from './use-entries';

const waiting = { state: 'waiting' } as const;

/** What my reports brought: what I have, for what, and where to sit down. */
export function BeesScreen() {
  const { loaded, again } = usePoints();
  const entries = useEntries();
  const honours = useLoaded<Honours>('honours city month', () => client.honours({ period: 'month' })).loaded;
  const thanks = honours.state === 'ready' ? honours.value.thanks : undefined;
  return (
    // Both at once: what moved the balance belongs beside it, and one drawing costs less than two.
    <LoadedView loaded={entries.loaded.state === 'waiting' ? waiting : loaded} again={() => void again()}>
      {(points) => (
        <View>
          <Balance points={points} thanks={thanks} />
          <View className="inset row bees-doors">
            <Button id="to-shop" words="去兑换" className="grow" onTap={() => open('shop')} />
            <Button
              id="to-honours"
              words="红榜"
              kind="outline"
              className="grow"
              onTap={() => open('honours')}
            />
          </View>
          <LastEntries entries={entries.loaded} again={() => void entries.again()} />
          <Later>
            <Heading words="最近的驿站" />
            <NearestStation />
          </Later>
        </View>
      )}
    </LoadedView>
  );
}
