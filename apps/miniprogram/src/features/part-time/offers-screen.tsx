import { View } from '@tarojs/components';
import type { RoleOffer } from '@weilinli/contracts';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { client } from '../api/client';
import { usePages } from '../api/use-pages';
import { LoadedView } from '../frame/loaded-view';
import { PagedList } from '../frame/paged-list';
import type { SignedIn } from '../session/session';
import { EndButton } from './end-button';
import { OfferCard } from './offer-card';
import { OfferSheet } from './offer-sheet';

/** Whom a leader has asked to help for a time, and the way to ask somebody more. */
export function OffersScreen({ session }: { session: SignedIn }) {
  const [offering, setOffering] = useState(false);
  const { loaded, again, more } = usePages<RoleOffer>('role-offers of my areas', (cursor) =>
    client.roleOffers(cursor ? { cursor } : {}),
  );
  const changed = () => {
    setOffering(false);
    void again();
  };
  return (
    <View>
      <View className="inset">
        <Button id="offer-make" words="请骑手兼职" icon="people" onTap={() => setOffering(true)} />
      </View>
      <LoadedView loaded={loaded} again={() => void again()}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty icon="people" words="还没有请过骑手兼职。请他出示邀请码。" />
          ) : (
            <PagedList
              page={page}
              more={more}
              draw={(offer) => (
                <OfferCard offer={offer} title={offer.person.displayName}>
                  <View className="second">{offer.area.name}</View>
                  <Doing offer={offer} onDone={changed} />
                </OfferCard>
              )}
            />
          )
        }
      </LoadedView>
      {offering ? <OfferSheet session={session} onMade={changed} onClose={() => setOffering(false)} /> : null}
    </View>
  );
}

function Doing({ offer, onDone }: { offer: RoleOffer; onDone: () => void }) {
  if (offer.state === 'open')
    return <EndButton offer={offer} words="撤回" question="撤回邀请?" onDone={onDone} />;
  if (offer.state === 'accepted')
    return <EndButton offer={offer} words="提前结束" question="提前结束兼职?" onDone={onDone} />;
  return null;
}
