import { distanceMetres, type EarlierPhoto, type Position } from '@weilinli/domain';
import type { Sighting } from '../generator/hazard';

/** Every photo that was sent in the month, and which of them look alike. */
export interface PhotoMemory {
  /** What is known of a report's photo from earlier ones; then it is known itself. */
  recall(sighting: Sighting): EarlierPhoto[];
}

/** A hash with fewer bits set, or unset, is that of a wall or the night sky (0016). */
const tellingBits = 16;
/** At most three of four bands of 16 bits differ where three bits do, so one of them is the same. */
const bands = 4;

/** As the API bounds its looks. */
const mostCopies = 20;
const mostOfABand = 500;

interface Used {
  n: number;
  reporter: number;
  at: number;
  place: Position;
  file: number;
  high: number;
  low: number;
  sameFile: Used | undefined;
}

export function openPhotoMemory({ alikeBits }: { alikeBits: number }): PhotoMemory {
  if (alikeBits >= bands)
    throw new Error(`the bands find look-alikes up to ${bands - 1} bits, not ${alikeBits}`);
  /** The last with each file, which knows the one before. */
  const byFile = new Map<number, Used>();
  const byBand = Array.from({ length: bands }, () => new Map<number, Used[]>());
  return {
    recall: (sighting) => {
      const used = usedNow(sighting);
      const earlier = copiesOf(byFile.get(used.file)).map((other) => earlierOf(other, used, 'copied'));
      if (isTelling(used)) {
        const alike = new Map<Used, number>();
        for (const [band, looks] of byBand.entries()) {
          const key = bandOf(used, band);
          for (const other of (looks.get(key) ?? []).slice(-mostOfABand)) {
            const differing = differingBits(other, used);
            if (differing <= alikeBits && other.file !== used.file) alike.set(other, differing);
          }
          add(looks, key, used);
        }
        const oldest = [...alike].sort(([one], [other]) => one.n - other.n).slice(0, mostCopies);
        earlier.push(...oldest.map(([other, differing]) => earlierOf(other, used, differing)));
      }
      used.sameFile = byFile.get(used.file);
      byFile.set(used.file, used);
      return earlier;
    },
  };
}

/** The oldest. */
function copiesOf(last: Used | undefined): Used[] {
  const copies: Used[] = [];
  for (let one = last; one; one = one.sameFile) copies.push(one);
  return copies.reverse().slice(0, mostCopies);
}

function usedNow({ n, rider, at, place, photo }: Sighting): Used {
  const look = BigInt.asUintN(64, photo.look);
  return {
    n,
    reporter: rider.id,
    at,
    place,
    file: photo.file,
    high: Number(look >> 32n) | 0,
    low: Number(look & 0xffff_ffffn) | 0,
    sameFile: undefined,
  };
}

function earlierOf(
  other: Used,
  { reporter, at, place }: Used,
  likeness: EarlierPhoto['likeness'],
): EarlierPhoto {
  return {
    likeness,
    usedBy: other.reporter === reporter ? 'himself' : 'another',
    metres: distanceMetres(other.place, place),
    before: at - other.at,
  };
}

function bandOf({ high, low }: Used, band: number): number {
  const half = band < 2 ? high : low;
  return band % 2 === 0 ? half >>> 16 : half & 0xffff;
}

function differingBits(a: Used, b: Used): number {
  return bitCount(a.high ^ b.high) + bitCount(a.low ^ b.low);
}

function isTelling({ high, low }: Used): boolean {
  const bits = bitCount(high) + bitCount(low);
  return bits >= tellingBits && bits <= 64 - tellingBits;
}

function bitCount(word: number): number {
  let n = word - ((word >>> 1) & 0x5555_5555);
  n = (n & 0x3333_3333) + ((n >>> 2) & 0x3333_3333);
  return (((n + (n >>> 4)) & 0x0f0f_0f0f) * 0x0101_0101) >>> 24;
}

function add<K, V>(to: Map<K, V[]>, key: K, value: V): void {
  const list = to.get(key);
  if (list) list.push(value);
  else to.set(key, [value]);
}
