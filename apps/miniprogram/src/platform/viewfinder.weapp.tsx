import { Camera, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type ReactNode, useEffect, useState } from 'react';
import { type ChosenPhoto, takePhoto } from './photos.weapp';

// Whether the live camera runs: the shutter asks this one, else WeChat's own camera page.
let live = false;

/** What the camera sees, at once: no page opens between seeing and having. Without permission `children` on a plain ground. */
export function Viewfinder({ children }: { children: ReactNode }) {
  const [refused, setRefused] = useState(false);
  useEffect(
    () => () => {
      live = false;
    },
    [],
  );
  if (refused) return <View className="viewfinder viewfinder-none">{children}</View>;
  return (
    <Camera
      className="viewfinder"
      devicePosition="back"
      flash="auto"
      onInitDone={() => {
        live = true;
      }}
      onStop={() => {
        live = false;
      }}
      onError={() => {
        live = false;
        setRefused(true);
      }}
    />
  );
}

export async function shoot(): Promise<ChosenPhoto | undefined> {
  if (!live) return takePhoto();
  const context = Taro.createCameraContext();
  const path = await new Promise<string | undefined>((resolve) =>
    context.takePhoto({
      quality: 'normal',
      success: ({ tempImagePath }) => resolve(tempImagePath),
      fail: () => resolve(undefined),
    }),
  );
  // A camera that fails is no reason to lose the moment.
  return path === undefined ? takePhoto() : { url: path, handle: path };
}
