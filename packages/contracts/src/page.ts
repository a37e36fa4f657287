/** A page of a list. `nextCursor` is null on the last one. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

export interface PageQuery {
  /** 1–100; 20 unless told. */
  limit?: number;
  cursor?: string;
}
