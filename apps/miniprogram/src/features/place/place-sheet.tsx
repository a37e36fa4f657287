import { View } from '@tarojs/components';
import { ApiProblem } from '@weilinli/client';
import { bounds, type Place } from '@weilinli/contracts';
import { useState } from 'react';
import { PlaceChooser } from '../../platform/map';
import { AreaPath } from '../../ui/area-path';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { pathNames, useLocated } from './use-located';

interface PlaceSheetProps {
  start: Place;
  onChoose: (place: Place) => void;
  onClose: () => void;
}

/** Moves the place on a map, and gives it words that people know it by. */
export function PlaceSheet({ start, onChoose, onClose }: PlaceSheetProps) {
  const [place, setPlace] = useState(start);
  const [address, setAddress] = useState(start.address ?? '');
  const { loaded } = useLocated(place);
  const moved = (next: Place) => {
    setPlace(next);
    if (next.address) setAddress(next.address);
  };
  const choose = () => {
    const { address: _, ...position } = place;
    onChoose({ ...position, ...(address.trim() ? { address: address.trim() } : {}) });
  };
  return (
    <Sheet id="place-sheet" title="在哪里?" onClose={onClose}>
      <View className="second sheet-how">拖动地图, 让图钉对准位置</View>
      <PlaceChooser start={start} onMove={moved} />
      <View className="sheet-gap">
        {loaded.state === 'ready' ? <AreaPath names={pathNames(loaded.value.areas)} /> : null}
        {loaded.state === 'failed' && loaded.error instanceof ApiProblem ? (
          <View className="danger">这里不在本市, 请把地图移回来</View>
        ) : null}
      </View>
      <Field
        id="place-address"
        className="sheet-gap"
        value={address}
        placeholder="地点说明, 如 小区东门口 (可不填)"
        maxlength={bounds.addressLength}
        onType={setAddress}
      />
      <View className="sheet-send">
        <Button id="place-done" words="就是这里" size="large" onTap={choose} />
      </View>
    </Sheet>
  );
}
