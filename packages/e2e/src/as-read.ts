/** What somebody reads of it: what keeps words in one line is not seen. */
export function asRead(text: string): string {
  return text
    .replace(/\u2060/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Finds these words where they are kept in one line, too. */
export function readAs(words: string): RegExp {
  const each = [...asRead(words)].map((sign) =>
    sign === ' ' ? '\\s+' : sign.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&'),
  );
  return new RegExp(each.join('\u2060*'));
}
