import { Text, View } from '@tarojs/components';
import { Icon } from '../../ui/icon';
import { dotsAtEnd } from '../../ui/names';
import { Tap } from '../../ui/tap';

/** One button for the thumb; while riding it says to stop first. */
export function Shutter({ riding, onTap }: { riding: boolean; onTap: () => void }) {
  return (
    <View className="rider-shutter-room">
      {riding ? (
        <View id="rider-stop" className="rider-stop" {...{ role: 'alert' }}>
          <Icon name="alert" size={24} />
          <Text>停车再拍</Text>
        </View>
      ) : (
        <Tap id="rider-shoot" label="拍照" className="rider-shutter" onTap={onTap}>
          <Icon name="camera" size={24} />
          <Text>拍照</Text>
        </Tap>
      )}
      <View className="rider-words">
        {riding ? '你正在骑行, 停稳后就能拍' : dotsAtEnd('拍一张, 点一下就提交 · 停车再拍')}
      </View>
    </View>
  );
}
