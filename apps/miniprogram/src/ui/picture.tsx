import { Image } from '@tarojs/components';

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
  return (
    <Image src={url} mode="aspectFill" lazyLoad={asked === 'seen'} className={className} {...spoken(words)} />
  );
}

// Taro's image in a browser is a frame around the one that speaks.
function spoken(words: string) {
  return process.env.TARO_ENV === 'weapp' ? { ariaLabel: words } : { imgProps: { alt: words } };
}
