import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { hasSignal } from '../platform/signal';
import { Icon } from './icon';

interface PictureProps {
  url: string;
  /** What a screen reader says; empty where words stand beside it. */
  words: string;
  className: string;
  /** When it is asked for: at once, or when it comes into sight. */
  asked?: 'now' | 'seen';
}

/** A photo that fills its frame. */
export function Picture({ url, words, className, asked = 'now' }: PictureProps) {
  const [missing, setMissing] = useState<string | undefined>(undefined);
  const isMissing = missing === url;
  // Once there is signal again it is asked for once more.
  if (isMissing && !hasSignal()) {
    return (
      <View className={`${className} picture-missing`} {...spokenFrame(words)}>
        <Icon name="no-signal" size={24} />
      </View>
    );
  }
  return (
    <Image
      src={url}
      mode="aspectFill"
      lazyLoad={asked === 'seen'}
      // A browser's drawing of a broken picture helps nobody.
      className={isMissing ? `${className} picture-unseen` : className}
      onError={() => setMissing(url)}
      onLoad={() => isMissing && setMissing(undefined)}
      {...spoken(words)}
    />
  );
}

function spokenFrame(words: string) {
  return words ? { ariaLabel: `${words}, 没有信号, 看不到照片` } : { 'aria-hidden': 'true' };
}

// Taro's image in a browser is a frame around the one that speaks.
function spoken(words: string) {
  if (process.env.TARO_ENV !== 'weapp') return { nativeProps: { alt: words } };
  return words ? { ariaLabel: words } : { 'aria-hidden': 'true' };
}
