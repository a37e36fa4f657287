import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import { Picture } from './picture';

interface ThumbnailProps {
  url: string | undefined;
  /** Stands where there is no photo. */
  icon: IconName;
}

/** A small photo, asked for when it comes into sight. What it shows is said by the words beside it. */
export function Thumbnail({ url, icon }: ThumbnailProps) {
  return (
    <View className="thumbnail" {...{ 'aria-hidden': 'true' }}>
      {url ? (
        <Picture url={url} words="" className="thumbnail-image" asked="seen" />
      ) : (
        <View className="thumbnail-none">
          <Icon name={icon} size={24} />
        </View>
      )}
    </View>
  );
}
