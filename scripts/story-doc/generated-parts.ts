const begin = '<!-- generated: lifecycle -->';
const end = '<!-- end of generated -->';

/** The document with `section` between its markers. Throws when the markers are not there exactly once, in order. */
export function withGenerated(document: string, section: string): string {
  const [before, rest, ...more] = document.split(begin);
  const [, after, ...evenMore] = (rest ?? '').split(end);
  if (before === undefined || after === undefined || more.length + evenMore.length > 0) {
    throw new Error(`the document needs one “${begin}” with one “${end}” after it`);
  }
  return `${before}${begin}\n\n${section}\n\n${end}${after}`;
}
