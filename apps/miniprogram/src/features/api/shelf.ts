/** What is known of an answer that is kept: under which key, how large, since when. */
export interface Kept {
  key: string;
  /** Bytes as UTF-8. */
  size: number;
  /** Milliseconds since 1970. */
  at: number;
}

interface ShelfBounds {
  /** One answer, in bytes: WeChat keeps 1 MB under a key. */
  each: number;
  /** All of them. */
  all: number;
  count: number;
}

/**
 * Puts an answer on the shelf in place of an older one under its key; the oldest go where there is no room.
 * Undefined: it is too large to be kept at all, and what was there under its key would be out of date.
 */
export function shelve(
  shelf: readonly Kept[],
  added: Kept,
  bounds: ShelfBounds,
): { shelf: Kept[]; gone: string[] } | undefined {
  if (added.size > Math.min(bounds.each, bounds.all)) return undefined;
  const others = shelf.filter(({ key }) => key !== added.key).sort((a, b) => b.at - a.at);
  const stay: Kept[] = [added];
  let size = added.size;
  for (const kept of others) {
    size += kept.size;
    if (size > bounds.all || stay.length >= bounds.count) break;
    stay.push(kept);
  }
  const staying = new Set(stay.map(({ key }) => key));
  return { shelf: stay, gone: others.map(({ key }) => key).filter((key) => !staying.has(key)) };
}

/** How many bytes a text takes as UTF-8. Phones have no TextEncoder. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Half of a pair of surrogates counts two: together they take four.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
