import { View } from '@tarojs/components';
import { type IconName, ledBy } from './icon';
import { Picture } from './picture';

interface ThumbnailProps {
  url: string | undefined;
  /** Stands where there is no photo. */
  icon: IconName;
}

/** A small photo, asked for when it comes into sight. What it shows is said by the words beside it. */
export function Thumbnail({ url, icon }: ThumbnailProps) {
  if (url) return <Picture url={url} words="" className="thumbnail" asked="seen" />;
  return <View className={`thumbnail thumbnail-none ${ledBy(icon, 24)}`} {...{ 'aria-hidden': 'true' }} />;
}
