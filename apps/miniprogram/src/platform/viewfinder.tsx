import { View } from '@tarojs/components';
import { Icon } from '../ui/icon';
import { type ChosenPhoto, takePhoto } from './photos';

/** What the camera sees. A page in a browser has none of its own: the device's camera opens by `shoot`. */
export function Viewfinder() {
  return (
    <View className="viewfinder viewfinder-none">
      <Icon name="camera" size={24} />
    </View>
  );
}

/** One photo. Undefined: the person changed his mind. */
export function shoot(): Promise<ChosenPhoto | undefined> {
  return takePhoto();
}
