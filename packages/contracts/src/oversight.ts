import type { Counts, IndexValues, Status } from '@weilinli/domain';
import type { AreaName } from './place';

/** What the sheet is broken down by: the areas one level below, the categories, or nothing. */
export const breakdowns = ['child', 'category', 'none'] as const;
export type Breakdown = (typeof breakdowns)[number];

/** `GET /indices`. A report belongs to a period [from, to) by when it was submitted. */
export interface IndicesQuery {
  areaCode: string;
  /** RFC 3339 instants, at most 366 days apart. */
  from: string;
  to: string;
  /** none unless told */
  by?: Breakdown;
}

export interface IndexSheet {
  counts: Counts;
  indices: IndexValues;
}

/** One line of a breakdown: an area one level below (the area itself for what lies in none of them), or a category. */
export interface IndexLine extends IndexSheet {
  code: string;
  name: string;
}

export interface IndicesAnswer extends IndexSheet {
  area: AreaName;
  from: string;
  to: string;
  by: Breakdown;
  /** The histories are counted as they stood then. */
  countedAt: string;
  /** Lines without a common report that add up to the whole; empty where nothing is broken down. */
  lines: IndexLine[];
}

/** `GET /reports.csv`: the same period, area and rights; filters as for the list. */
export interface ReportsCsvQuery {
  areaCode: string;
  from: string;
  to: string;
  status?: Status[];
  category?: string;
}
