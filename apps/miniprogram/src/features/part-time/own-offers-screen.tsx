import { View } from '@tarojs/components';
import type { RoleOffer } from '@weilinli/contracts';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { client } from '../api/client';
import { usePages } from '../api/use-pages';
import { LoadedView } from '../frame/loaded-view';
import { PagedList } from '../frame/paged-list';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import { type SignedIn, seeRolesAnew } from '../session/session';
import { EndButton } from './end-button';
import { InviteCard } from './invite-card';
import { OfferCard } from './offer-card';

/** What a courier shows, what he was offered, and what he says to it. */
export function OwnOffersScreen({ session }: { session: SignedIn }) {
  const { loaded, again, more } = usePages<RoleOffer>('role-offers mine', (cursor) =>
    client.myRoleOffers(cursor ? { cursor } : {}),
  );
  const changed = () => void Promise.all([again(), seeRolesAnew()]);
  const isCourier = session.me.roles.some(({ role }) => role === 'courier');
  return (
    <View>
      {isCourier ? <InviteCard /> : null}
      <LoadedView loaded={loaded} again={() => void again()}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty icon="people" words="还没有人请你兼职。" />
          ) : (
            <PagedList
              page={page}
              more={more}
              draw={(offer) => (
                <OfferCard offer={offer} title={`${offer.area.name} · 网格员`}>
                  <View className="second">{`${offer.offeredBy.displayName}邀请`}</View>
                  <Doing offer={offer} onDone={changed} />
                </OfferCard>
              )}
            />
          )
        }
      </LoadedView>
    </View>
  );
}

function Doing({ offer, onDone }: { offer: RoleOffer; onDone: () => void }) {
  const { busy, send } = useSending(onDone);
  const accept = async () => {
    await client.acceptRole(offer.id);
    say('已同意, 在“我的”里可以切换身份');
  };
  const decline = () => client.declineRole(offer.id).then(() => undefined);
  if (offer.state === 'accepted')
    return <EndButton offer={offer} words="不做了" question="不再做网格员?" onDone={onDone} />;
  if (offer.state !== 'open') return null;
  return (
    <View className="row sheet-gap">
      <Button
        id={`accept-${offer.id}`}
        words="同意"
        className="grow"
        busy={busy}
        onTap={() => void send(accept)}
      />
      <Button
        id={`decline-${offer.id}`}
        words="不同意"
        kind="outline"
        className="grow"
        disabled={busy}
        onTap={() => void send(decline)}
      />
    </View>
  );
}
