import { View } from '@tarojs/components';
import type { Place } from '@weilinli/contracts';
import { useState } from 'react';
import { AreaPath } from '../../ui/area-path';
import { Button } from '../../ui/button';
import { PlaceSheet } from '../place/place-sheet';
import { pathNames, useLocated } from '../place/use-located';

interface PlaceQuestionProps {
  before: Place;
  chosen: Place | undefined;
  onChoose: (place: Place) => void;
}

/** Where it really is: found on the map, beginning at where it was thought to be. */
export function PlaceQuestion({ before, chosen, onChoose }: PlaceQuestionProps) {
  const [choosing, setChoosing] = useState(false);
  const { loaded } = useLocated(chosen);
  return (
    <View className="sheet-gap">
      {chosen ? (
        <View id="place-chosen">
          <View className="strong">{chosen.address ?? '新的地点'}</View>
          {loaded.state === 'ready' ? <AreaPath names={pathNames(loaded.value.areas)} /> : null}
        </View>
      ) : (
        <View className="second">{`现在: ${before.address ?? '地图上的一点'}`}</View>
      )}
      <View className="sheet-gap">
        <Button
          id="place-choose"
          words={chosen ? '再调整' : '在地图上选'}
          icon="place"
          kind="outline"
          onTap={() => setChoosing(true)}
        />
      </View>
      {choosing ? (
        <PlaceSheet
          start={chosen ?? before}
          onChoose={(place) => {
            setChoosing(false);
            onChoose(place);
          }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </View>
  );
}
