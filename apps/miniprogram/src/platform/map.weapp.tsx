import { Map as NativeMap, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Place } from '@weilinli/contracts';
import { useEffect } from 'react';

export type PinTone = 'overdue' | 'due-soon' | 'usual' | 'done';

export interface Pin {
  key: string;
  place: Place;
  words: string;
  tone?: PinTone;
}

interface PlaceMapProps {
  centre: Place;
  here?: Place;
  pins?: readonly Pin[];
  onPin?: (key: string) => void;
  size?: 'usual' | 'day';
}

// Copied into the build by config/index.ts: a native map takes no data address.
const pinPictures: Record<PinTone, string> = {
  overdue: '/assets/pin-overdue.png',
  'due-soon': '/assets/pin-due-soon.png',
  usual: '/assets/pin.png',
  done: '/assets/pin-done.png',
};

/** WeChat's own map. Everything it is given is GCJ-02. */
export function PlaceMap({ centre, here, pins = [], onPin, size = 'usual' }: PlaceMapProps) {
  return (
    <View className={`map ${size === 'day' ? 'map-day' : ''}`}>
      <NativeMap
        className="map-canvas"
        longitude={centre.longitude}
        latitude={centre.latitude}
        scale={16}
        showLocation={here !== undefined}
        markers={pins.map(({ place, words, tone = 'usual' }, id) => ({
          id,
          longitude: place.longitude,
          latitude: place.latitude,
          iconPath: pinPictures[tone],
          width: 28,
          height: 36,
          ariaLabel: words,
        }))}
        onMarkerTap={({ detail }) => {
          const pin = pins[Number(detail.markerId)];
          if (pin) onPin?.(pin.key);
        }}
        onError={() => undefined}
      />
    </View>
  );
}

interface PlaceChooserProps {
  start: Place;
  onMove: (place: Place) => void;
}

/** WeChat's chooser is a page of its own: it opens at once and answers once. */
export function PlaceChooser({ start, onMove }: PlaceChooserProps) {
  useEffect(() => {
    Taro.chooseLocation({ longitude: start.longitude, latitude: start.latitude }).then(
      ({ longitude, latitude, address, name }) =>
        onMove({
          longitude: Number(longitude),
          latitude: Number(latitude),
          datum: 'gcj02',
          ...(name || address ? { address: name || address } : {}),
        }),
      () => undefined,
    );
    // Once: the chooser covers this page until it answers.
  }, []);
  return <View className="second">在地图上选好位置后会回到这里</View>;
}
