const joiner = '\u2060';

/** Hours stay in one line: 8:00–20:00 is not parted after its dash. */
export function wholeHours(words: string): string {
  return words.replace(/(\d)[–-](?=\d\d?:)/g, `$1${joiner}–${joiner}`);
}
