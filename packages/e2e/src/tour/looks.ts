import type { BrowserContextOptions } from 'playwright-core';

export interface Look {
  name: string;
  width: number;
  height: number;
  colours: 'light' | 'dark';
  /** Whether the person asked for large letters. */
  large: boolean;
  /** What the browser's own letters are set to; WeChat's mode for the elderly is 1.4. */
  setting: number;
}

const phones = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 430, height: 932 },
];

/** Three widths, each as usual, with large letters and by night; the narrowest with the largest letters there are. */
export const looks: readonly Look[] = phones.flatMap((phone) => [
  { ...phone, name: `${phone.width}`, colours: 'light', large: false, setting: 1 },
  {
    ...phone,
    name: `${phone.width}-large`,
    colours: 'light',
    large: true,
    setting: phone.width === 320 ? 1.4 : 1,
  },
  { ...phone, name: `${phone.width}-dark`, colours: 'dark', large: false, setting: 1 },
]);

export function contextOf({ width, height, colours }: Look): BrowserContextOptions {
  return {
    viewport: { width, height },
    colorScheme: colours,
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  };
}
