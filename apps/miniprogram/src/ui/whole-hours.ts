const joiner = '\u2060';
const unbreakable = '\u00a0';

/**
 * Days and hours stay in one line: 8:00–20:00 is not parted after its dash, 12月23日 and 今天 18:40 are not parted at all.
 */
export function wholeHours(words: string): string {
  return words
    .replace(/(\d)[–-](?=\d\d?:)/g, `$1${joiner}–${joiner}`)
    .replace(/(\d\d?)月(\d\d?)日/g, `$1${joiner}月${joiner}$2${joiner}日`)
    .replace(
      /([每今昨明后]天|周[一二三四五六日])(?: (?=\d\d?:))/g,
      (_, day: string) => `${[...day].join(joiner)}${unbreakable}`,
    );
}
