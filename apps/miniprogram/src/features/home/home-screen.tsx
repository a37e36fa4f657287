import { View } from '@tarojs/components';
import type { Role } from '@weilinli/contracts';
import { useEffect, useState } from 'react';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Heading } from '../../ui/card';
import { findHere, stayAt, useHere } from '../place/here';
import { PlaceSheet } from '../place/place-sheet';
import { WhereUnknown } from '../place/where-unknown';
import { PointsStrip } from '../points/points-strip';
import { Nearby } from './nearby';

/** What is being handled around here, and the one large button. */
export function HomeScreen({ demo, role }: { demo: boolean; role: Role }) {
  const here = useHere();
  const [choosing, setChoosing] = useState(false);
  useEffect(() => void findHere(), []);
  const report = (
    <View className="home-report">
      <Button id="report-now" words="拍照上报" icon="camera" size="large" onTap={() => open('report')} />
    </View>
  );
  const points = role === 'courier' ? <PointsStrip /> : null;
  if (here.state !== 'unknown') {
    return (
      <Nearby here={here.state === 'known' ? here.place : undefined} later={points}>
        {report}
      </Nearby>
    );
  }
  return (
    <View>
      {report}
      {points}
      <Heading words="附近正在处理" />
      <WhereUnknown because={here.because} demo={demo} onChooseOnMap={() => setChoosing(true)} />
      {choosing ? (
        <PlaceSheet start={DEMO_PLACE} onClose={() => setChoosing(false)} onChoose={stayAt} />
      ) : null}
    </View>
  );
}
