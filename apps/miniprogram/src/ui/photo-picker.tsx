import { Text, View } from '@tarojs/components';
import { Icon } from './icon';
import { Picture } from './picture';
import { Tap } from './tap';

interface PhotoPickerProps {
  taken: readonly string[];
  most: number;
  /** Where it is welcome and no more, it leaves the room to what is asked. */
  asks?: 'needed' | 'welcome';
  onAdd: () => void;
  onRemove: (url: string) => void;
}

/** Photos that were taken and room for another one; the first is asked for largely. */
export function PhotoPicker({ taken, most, asks = 'needed', onAdd, onRemove }: PhotoPickerProps) {
  const [first] = taken;
  if (!first) {
    return (
      <Tap
        id="photo-add"
        label="拍照"
        className={asks === 'needed' ? 'photo-first' : 'photo-first photo-welcome'}
        onTap={onAdd}
      >
        <Icon name="camera" size={24} />
        <Text>{asks === 'needed' ? '拍一张照片' : '拍一张照片 (可不拍)'}</Text>
      </Tap>
    );
  }
  return (
    <View>
      <Picture url={first} words="第 1 张照片" className="photo photo-low" />
      <View className="row row-wrap sheet-gap">
        {taken.map((url, index) => (
          <Tap
            key={url}
            label={`删去第 ${index + 1} 张照片`}
            className="photo-small"
            onTap={() => onRemove(url)}
          >
            <Picture url={url} words="" className="photo-small-image" />
          </Tap>
        ))}
        {taken.length < most ? (
          <Tap id="photo-add" label="再拍一张" className="photo-add" onTap={onAdd}>
            <Icon name="plus" size={24} />
          </Tap>
        ) : null}
        <Text className="second">{`最多 ${most} 张, 点小图删去`}</Text>
      </View>
    </View>
  );
}
