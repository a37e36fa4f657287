import { View } from '@tarojs/components';
import type { CatalogueView } from '@weilinli/contracts';
import type { Kind } from '@weilinli/domain';
import { useEffect, useState } from 'react';
import { open, replace } from '../../platform/navigation';
import { toTop } from '../../platform/scroll';
import { Viewfinder } from '../../platform/viewfinder';
import { Icon } from '../../ui/icon';
import { Picture } from '../../ui/picture';
import { RiderGround } from '../../ui/rider-button';
import { OutboxBar } from '../outbox/outbox-bar';
import { handOver } from '../photos/handed-over';
import { useHere } from '../place/here';
import { PlaceSheet } from '../place/place-sheet';
import { rememberRiding } from '../session/rider-mode';
import { KindButtons } from './kind-buttons';
import { RiderBar } from './rider-bar';
import { SentPanel } from './sent-panel';
import { Shutter } from './shutter';
import { useLikely } from './use-likely';
import { useRider } from './use-rider';

/** Photo, one of four large buttons, sent: one hand, no typing. */
export function RiderScreen({ catalogue, personId }: { catalogue: CatalogueView; personId: string }) {
  const here = useHere();
  const likely = useLikely(catalogue, here.state === 'known' ? here.place : undefined);
  const { step, riding, known, take, send, next, moveTo } = useRider(likely);
  const [adjusting, setAdjusting] = useState(false);
  const place = step.at === 'name' ? step.place : known;
  // Each step begins at its photo, however far down the last button stood.
  useEffect(toTop, [step.at]);

  const choose = (kind: Kind) => {
    if (place) void send(kind, place);
    else setAdjusting(true);
  };
  const other = () => {
    if (step.at === 'name') handOver({ photo: step.photo, place: step.place });
    next();
    open('report');
  };
  const leave = () => {
    rememberRiding(personId, 'off');
    replace('home');
  };

  return (
    <RiderGround>
      <View className="rider-view">
        {step.at !== 'aim' ? (
          <Picture url={step.photo.url} words="刚拍的照片" className="viewfinder" />
        ) : (
          <Viewfinder>
            <Icon name="camera" size={24} />
          </Viewfinder>
        )}
        <RiderBar
          place={place}
          onUsual={leave}
          {...(step.at === 'name'
            ? { onAgain: next, onPlace: () => setAdjusting(true) }
            : { onPoints: () => open('points') })}
        />
      </View>
      <OutboxBar page="rider" />
      {step.at === 'aim' ? <Shutter riding={riding} onTap={() => void take()} /> : null}
      {step.at === 'name' ? (
        <View>
          <KindButtons catalogue={catalogue} likely={step.kinds} onChoose={choose} onOther={other} />
          <View className="rider-words">点一下就提交</View>
        </View>
      ) : null}
      {step.at === 'sent' ? <SentPanel kind={step.kind} handed={step.handed} onNext={next} /> : null}
      {adjusting ? (
        <PlaceSheet
          start={place ?? DEMO_PLACE}
          onClose={() => setAdjusting(false)}
          onChoose={(chosen) => {
            setAdjusting(false);
            moveTo(chosen);
          }}
        />
      ) : null}
    </RiderGround>
  );
}
