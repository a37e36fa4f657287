import { View } from '@tarojs/components';
import type { RoleOffer } from '@weilinli/contracts';
import type { ReactNode } from 'react';
import { useNow } from '../../platform/clock';
import { dotsAtEnd } from '../../ui/names';
import { Pill } from '../../ui/pill';
import { offerPill, timeWords } from './offer-words';

interface OfferCardProps {
  offer: RoleOffer;
  /** Whom it is about, as the reader sees it. */
  title: string;
  /** What can be done with it. */
  children: ReactNode;
}

/** A role for a time: where, whose, until when, and how it stands. */
export function OfferCard({ offer, title, children }: OfferCardProps) {
  const now = useNow();
  const pill = offerPill(offer);
  return (
    <View className="card" id={`offer-${offer.id}`}>
      <View className="report-card-head">
        <View className="strong">{dotsAtEnd(title)}</View>
        <Pill words={pill.words} tone={pill.tone} />
      </View>
      <View className="second unbroken">{timeWords(offer, now)}</View>
      {offer.note ? <View>{offer.note}</View> : null}
      {children}
    </View>
  );
}
