import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { back, replace } from '../../platform/navigation';
import { toTop } from '../../platform/scroll';
import { Button } from '../../ui/button';
import { TakenIn } from '../../ui/taken-in';
import { countsLater } from '../points/award-words';
import { laterWords } from './outcome-words';

/** In place of the form: it is kept, and nobody has to stand there until there is signal. */
export function KeptView() {
  useEffect(toTop, []);
  return (
    <View id="kept">
      <TakenIn icon="no-signal" title={laterWords}>
        <View className="second">照片、地点、时间都在手机里, 不用守着</View>
        <View id="points-after" className="strong">
          {countsLater}
        </View>
      </TakenIn>
      <View className="inset">
        <Button id="kept-done" words="知道了" size="large" onTap={back} />
        <View className="sheet-gap">
          <Button
            id="kept-open"
            words="看待提交的"
            kind="plain"
            size="large"
            onTap={() => replace('outbox')}
          />
        </View>
      </View>
    </View>
  );
}
