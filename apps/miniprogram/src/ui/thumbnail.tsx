import { Image, View } from '@tarojs/components';
import { Icon, type IconName } from './icon';

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
        <Image src={url} mode="aspectFill" lazyLoad className="thumbnail-image" {...{ alt: '' }} />
      ) : (
        <View className="thumbnail-none">
          <Icon name={icon} size={24} />
        </View>
      )}
    </View>
  );
}
