import type { Person } from './server-side';

/** Something that was handed in, as whoever did it remembers it. */
export interface Item {
  person: Person;
  kind: 'report' | 'action' | 'feedback';
  /** One for each wording; the last is the newest. */
  markers: string[];
  /** All that were ever given to it. */
  photos: string[];
  /** The phone has said that it is kept. */
  isKept: boolean;
  /** The phone has said that there was no room. */
  isRefused: boolean;
  /** Deleted on purpose, or perhaps: the program was killed while it was at it. */
  mayBeGone: boolean;
  isCorrected: boolean;
  /** Tried again by hand, so perhaps after what came later. */
  isRetried: boolean;
  entryId?: string;
}

export interface Ledger {
  readonly items: Item[];
  /** When each word on duty was said that the phone has said it keeps, in order. */
  readonly duty: string[];
  /** Photos whose files the phone has lost. */
  readonly lost: Set<string>;
  /** In whose name, and what. */
  begin(item: Pick<Item, 'person' | 'kind'> & { photos: number }): Item;
  /** Another wording, with more photos. */
  reword(photos: number): { marker: string; photos: string[] };
  of(entryId: string): Item | undefined;
}

/** `prefix` is found in everything that belongs to this day, and in nothing else. */
export function openLedger(prefix: string): Ledger {
  const items: Item[] = [];
  let last = 0;
  const next = (photos: number) => {
    last += 1;
    const marker = `${prefix}${last}`;
    return { marker, photos: Array.from({ length: photos }, (_, index) => `${marker}p${index}`) };
  };
  return {
    items,
    duty: [],
    lost: new Set(),
    begin: ({ person, kind, photos: count }) => {
      const { marker, photos } = next(count);
      const item: Item = {
        person,
        kind,
        markers: [marker],
        photos,
        isKept: false,
        isRefused: false,
        mayBeGone: false,
        isCorrected: false,
        isRetried: false,
      };
      items.push(item);
      return item;
    },
    reword: next,
    of: (entryId) => items.find((item) => item.entryId === entryId),
  };
}
